-- one row per cell that a report prints, with the text and the place that its number comes from
WITH
readable AS (
  SELECT substr(sha256, 1, 20) AS report_id, path, report
  FROM files
  WHERE status <> 'rejected' AND duplicate_of IS NULL
),
stored AS (
  SELECT report_id, path, 'disclosures' AS `table`, cell FROM readable LATERAL VIEW explode(report.disclosures) AS cell
  UNION ALL
  SELECT report_id, path, 'applications', cell FROM readable LATERAL VIEW explode(report.applications) AS cell
  UNION ALL
  SELECT report_id, path, 'disputes', cell FROM readable LATERAL VIEW explode(report.disputes) AS cell
),
printed AS (
  SELECT
    report_id,
    path,
    `table`,
    cell.line,
    cell.column,
    cell.value,
    cell.status,
    cell.raw,
    nullif(cell.page, 0) AS page,
    nullif(cell.line_number, 0) AS line_number,
    CASE WHEN cell.row_index >= 0 THEN cell.row_index END AS row_index,
    CASE WHEN cell.column_index >= 0 THEN cell.column_index END AS column_index
  FROM stored
)
SELECT
  reports.report_id,
  reports.report_year,
  reports.title,
  concat_ws('.', printed.table, printed.line, printed.column) AS cell,
  printed.value,
  printed.status AS value_status,
  printed.raw AS raw_text,
  concat_ws(
    ', ',
    concat('page ', printed.page),
    concat('line ', printed.line_number),
    concat('row ', printed.row_index),
    concat('column ', printed.column_index)
  ) AS place,
  printed.page,
  printed.line_number,
  printed.row_index,
  printed.column_index,
  printed.path
FROM printed
JOIN reports ON reports.report_id = printed.report_id
