-- one row per number that a report's running text states
WITH
figures AS (
  SELECT ${include:expression/report_id} AS report_id, position + 1 AS figure_number, figure.*
  FROM files
  LATERAL VIEW posexplode(report.figures) AS position, figure
  WHERE ${include:expression/is_report_file}
)
SELECT reports.*, figures.* EXCEPT (report_id, page)
FROM figures
JOIN reports ON reports.report_id = figures.report_id
