-- one row per decision of a person on a rule's findings in a report, as the tables were made with them
SELECT DISTINCT
  reports.path,
  CAST(NULL AS STRING) AS body_id,
  CAST(NULL AS INT) AS report_year,
  rule,
  decision,
  decided_by,
  decided_date,
  decision_note AS note
FROM findings
JOIN reports ON reports.report_id = findings.report_id
WHERE decision IS NOT NULL
