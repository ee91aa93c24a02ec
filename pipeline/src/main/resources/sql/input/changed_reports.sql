-- one row per report whose own row is new, other than readers see it, or gone
SELECT DISTINCT report_id
FROM (
  (SELECT * FROM reports EXCEPT SELECT * FROM published_reports)
  UNION ALL
  (SELECT * FROM published_reports EXCEPT SELECT * FROM reports)
)
