-- one row per number that a report's running text states
WITH
figures AS (
  SELECT substr(sha256, 1, 20) AS report_id, position + 1 AS figure_number, figure.*
  FROM files
  LATERAL VIEW posexplode(report.figures) AS position, figure
  WHERE status <> 'rejected' AND duplicate_of IS NULL
)
SELECT reports.*, figures.* EXCEPT (report_id, page)
FROM figures
JOIN reports ON reports.report_id = figures.report_id
