-- one row per body and year for which not exactly one report is current
SELECT concat(body_id, ' ', report_year) AS subject, concat(count_if(is_current), ' current reports') AS problem
FROM reports
WHERE body_id IS NOT NULL AND report_year IS NOT NULL
GROUP BY body_id, report_year
HAVING count_if(is_current) <> 1
