-- one row per report that changed or follows one of its body that did, or that such a report follows
WITH
changed_bodies AS (
  SELECT body_id, report_year
  FROM (SELECT report_id, body_id, report_year FROM reports UNION SELECT report_id, body_id, report_year FROM published_reports)
  WHERE body_id IS NOT NULL AND report_id IN (SELECT report_id FROM changed_reports)
),
written AS (
  SELECT report_id FROM changed_reports
  UNION
  SELECT report_id
  FROM reports
  JOIN changed_bodies ON changed_bodies.body_id = reports.body_id AND changed_bodies.report_year = reports.report_year - 1
),
followed AS (
  SELECT earlier.report_id
  FROM reports AS later
  JOIN reports AS earlier ON earlier.body_id = later.body_id AND earlier.report_year = later.report_year - 1
  WHERE later.report_id IN (SELECT report_id FROM written)
)
SELECT report_id, bool_or(is_written) AS is_written
FROM (
  SELECT report_id, true AS is_written FROM written
  UNION ALL
  SELECT report_id, false FROM followed
)
GROUP BY report_id
