-- one row per rule × report year: how many current reports of the form passed and how many did not
WITH
form_reports AS (
  SELECT report_id, report_year FROM reports WHERE is_current AND report_year IS NOT NULL AND edition <> 'pre2019'
),
years AS (
  SELECT report_year, count(*) AS report_count FROM form_reports GROUP BY report_year
),
-- The gravest verdict speaks for a report that breaks a rule in several places.
verdicts AS (
  SELECT
    report_id,
    report_year,
    rule,
    CASE
      WHEN bool_or(verdict = 'fail') THEN 'fail'
      WHEN bool_or(verdict = 'suspect') THEN 'suspect'
      ELSE 'not_assessable'
    END AS verdict,
    bool_and(coalesce(decision = 'dismissed', false)) AS is_dismissed
  FROM findings
  GROUP BY report_id, report_year, rule
),
broken AS (
  SELECT
    verdicts.report_year,
    rule,
    count_if(verdict = 'fail') AS failed_count,
    count_if(verdict = 'suspect') AS suspect_count,
    count_if(verdict = 'not_assessable') AS not_assessable_count,
    count_if(is_dismissed) AS dismissed_count
  FROM verdicts
  JOIN form_reports ON form_reports.report_id = verdicts.report_id
  GROUP BY verdicts.report_year, rule
),
passed AS (
  SELECT check_results.report_year, rule, count_if(verdict = 'pass') AS passed_count
  FROM check_results
  JOIN form_reports ON form_reports.report_id = check_results.report_id
  GROUP BY check_results.report_year, rule
)
SELECT
  rules.id AS rule,
  rules.version AS rule_version,
  rules.`group` AS rule_group,
  rules.title_zh,
  rules.title_en,
  rules.formula,
  rules.severity,
  years.report_year,
  CASE
    WHEN rules.`group` IN ('years', 'bodies') THEN coalesce(passed.passed_count, 0)
    -- Where the text says nothing, a rule about it neither holds nor fails, and leaves no trace.
    WHEN rules.`group` <> 'prose'
      THEN report_count - coalesce(failed_count, 0) - coalesce(suspect_count, 0) - coalesce(not_assessable_count, 0)
  END AS passed_count,
  coalesce(failed_count, 0) AS failed_count,
  coalesce(suspect_count, 0) AS suspect_count,
  coalesce(not_assessable_count, 0) AS not_assessable_count,
  coalesce(dismissed_count, 0) AS dismissed_count
FROM years
CROSS JOIN rules
LEFT JOIN broken ON broken.report_year = years.report_year AND broken.rule = rules.id
LEFT JOIN passed ON passed.report_year = years.report_year AND passed.rule = rules.id
