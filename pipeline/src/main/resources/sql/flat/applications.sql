-- one row per report × line that table three prints
WITH
lines AS (
  SELECT substr(sha256, 1, 20) AS report_id, printed.*
  FROM files
  LATERAL VIEW explode(report.applications) AS printed
  WHERE files.status <> 'rejected' AND duplicate_of IS NULL
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
    CASE WHEN natural_person.value = floor(natural_person.value) THEN CAST(natural_person.value AS BIGINT) END AS natural_person_count,
    CASE WHEN business.value = floor(business.value) THEN CAST(business.value AS BIGINT) END AS business_count,
    CASE WHEN research.value = floor(research.value) THEN CAST(research.value AS BIGINT) END AS research_count,
    CASE WHEN welfare.value = floor(welfare.value) THEN CAST(welfare.value AS BIGINT) END AS welfare_count,
    CASE WHEN legal_service.value = floor(legal_service.value) THEN CAST(legal_service.value AS BIGINT) END AS legal_service_count,
    CASE WHEN other_organisation.value = floor(other_organisation.value) THEN CAST(other_organisation.value AS BIGINT) END AS other_organisation_count,
    CASE WHEN total.value = floor(total.value) THEN CAST(total.value AS BIGINT) END AS total_count,
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
