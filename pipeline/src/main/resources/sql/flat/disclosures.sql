-- one row per report × item × measure that table two prints
WITH
cells AS (
  SELECT ${include:expression/report_id} AS report_id, cell.line, cell.column, cell.value, cell.status
  FROM files
  LATERAL VIEW explode(report.disclosures) AS cell
  WHERE ${include:expression/is_report_file}
),
items AS (SELECT code, label_zh FROM labels WHERE `table` = 'disclosures' AND part = 'line'),
measures AS (SELECT code, label_zh, unit FROM labels WHERE `table` = 'disclosures' AND part = 'column')
SELECT
  reports.*,
  cells.line AS item,
  items.label_zh AS item_label,
  cells.column AS measure,
  measures.label_zh AS measure_label,
  nullif(measures.unit, '') AS unit,
  cells.value,
  cells.status AS value_status
FROM cells
JOIN reports ON reports.report_id = cells.report_id
LEFT JOIN items ON items.code = cells.line
LEFT JOIN measures ON measures.code = cells.column
