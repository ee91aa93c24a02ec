-- one row per rule and report year with the verdicts that it came to
SELECT rule, report_year, severity, title_zh, title_en, passed_count, failed_count, suspect_count, not_assessable_count
FROM checks
ORDER BY report_year, rule
