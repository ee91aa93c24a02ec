-- one row per report × line that table three prints
WITH
lines AS (
  SELECT ${include:expression/report_id} AS report_id, printed.*
  FROM files
  LATERAL VIEW explode(report.applications) AS printed
  WHERE ${include:expression/is_report_file}
),
stated AS (
  SELECT
    *,
    array(
      natural_person.status, business.status, research.status, welfare.status,
      legal_service.status, other_organisation.status, total.status
    ) AS statuses
  FROM lines
),
counts AS (
  SELECT
    report_id,
    line,
    -- A count is a whole number; a printed fraction stays in files and is no count.
    ${count:natural_person.value} AS natural_person_count,
    ${count:business.value} AS business_count,
    ${count:research.value} AS research_count,
    ${count:welfare.value} AS welfare_count,
    ${count:legal_service.value} AS legal_service_count,
    ${count:other_organisation.value} AS other_organisation_count,
    ${count:total.value} AS total_count,
    -- The least certain of the seven cells speaks for the line.
    CASE
      WHEN array_contains(statuses, 'unreadable') THEN 'unreadable'
      WHEN natural_person IS NULL
        OR business IS NULL
        OR research IS NULL
        OR welfare IS NULL
        OR legal_service IS NULL
        OR other_organisation IS NULL
        OR total IS NULL
        THEN 'missing'
      WHEN natural_person.value <> floor(natural_person.value)
        OR business.value <> floor(business.value)
        OR research.value <> floor(research.value)
        OR welfare.value <> floor(welfare.value)
        OR legal_service.value <> floor(legal_service.value)
        OR other_organisation.value <> floor(other_organisation.value)
        OR total.value <> floor(total.value)
        THEN 'fraction'
      WHEN array_contains(statuses, 'text') THEN 'text'
      WHEN array_contains(statuses, 'not_applicable') THEN 'not_applicable'
      WHEN array_contains(statuses, 'blank') THEN 'blank'
      WHEN array_contains(statuses, 'inferred') THEN 'inferred'
      ELSE 'reported'
    END AS value_status
  FROM stated
),
line_labels AS (SELECT code, label_zh FROM labels WHERE `table` = 'applications' AND part = 'line')
SELECT
  reports.*,
  counts.* EXCEPT (report_id),
  line_labels.label_zh AS line_label
FROM counts
JOIN reports ON reports.report_id = counts.report_id
LEFT JOIN line_labels ON line_labels.code = counts.line
