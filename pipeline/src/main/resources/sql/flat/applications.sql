-- one row per report × line that table three prints
WITH
cells AS (
  SELECT
    substr(sha256, 1, 20) AS report_id,
    cell.line,
    cell.column,
    -- A count is a whole number; a printed fraction stays in files and is no count.
    CASE WHEN cell.value = floor(cell.value) THEN CAST(cell.value AS BIGINT) END AS count,
    CASE WHEN cell.value <> floor(cell.value) THEN 'fraction' ELSE cell.status END AS status
  FROM files
  LATERAL VIEW explode(report.applications) AS cell
  WHERE files.status <> 'rejected' AND duplicate_of IS NULL
),
lines AS (
  SELECT
    report_id,
    line,
    max(CASE WHEN column = 'natural_person' THEN count END) AS natural_person_count,
    max(CASE WHEN column = 'business' THEN count END) AS business_count,
    max(CASE WHEN column = 'research' THEN count END) AS research_count,
    max(CASE WHEN column = 'welfare' THEN count END) AS welfare_count,
    max(CASE WHEN column = 'legal_service' THEN count END) AS legal_service_count,
    max(CASE WHEN column = 'other_organisation' THEN count END) AS other_organisation_count,
    max(CASE WHEN column = 'total' THEN count END) AS total_count,
    -- The least certain of the seven cells speaks for the line.
    CASE
      WHEN bool_or(status = 'unreadable') THEN 'unreadable'
      WHEN count(*) < 7 THEN 'missing'
      WHEN bool_or(status = 'fraction') THEN 'fraction'
      WHEN bool_or(status = 'text') THEN 'text'
      WHEN bool_or(status = 'not_applicable') THEN 'not_applicable'
      WHEN bool_or(status = 'blank') THEN 'blank'
      WHEN bool_or(status = 'inferred') THEN 'inferred'
      ELSE 'reported'
    END AS value_status
  FROM cells
  GROUP BY report_id, line
),
line_labels AS (SELECT code, label_zh FROM labels WHERE `table` = 'applications' AND part = 'line')
SELECT
  reports.*,
  lines.* EXCEPT (report_id),
  line_labels.label_zh AS line_label
FROM lines
JOIN reports ON reports.report_id = lines.report_id
LEFT JOIN line_labels ON line_labels.code = lines.line
