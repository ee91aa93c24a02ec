-- one row per report × procedure × result that table four prints
WITH
cells AS (
  SELECT
    ${include:expression/report_id} AS report_id,
    cell.line,
    cell.column,
    -- A count is a whole number; a printed fraction stays in files and is no count.
    ${count:cell.value} AS case_count,
    CASE WHEN cell.value <> floor(cell.value) THEN 'fraction' ELSE cell.status END AS value_status
  FROM files
  LATERAL VIEW explode(report.disputes) AS cell
  WHERE ${include:expression/is_report_file}
),
procedures AS (SELECT code, label_zh FROM labels WHERE `table` = 'disputes' AND part = 'line'),
results AS (SELECT code, label_zh FROM labels WHERE `table` = 'disputes' AND part = 'column')
SELECT
  reports.*,
  cells.line AS procedure,
  procedures.label_zh AS procedure_label,
  cells.column AS result,
  results.label_zh AS result_label,
  cells.case_count,
  cells.value_status
FROM cells
JOIN reports ON reports.report_id = cells.report_id
LEFT JOIN procedures ON procedures.code = cells.line
LEFT JOIN results ON results.code = cells.column
