-- one row per report with everything that the page shows of it
WITH
table_two AS (
  SELECT report_id, sort_array(collect_list(struct(item, measure, value, unit, value_status))) AS disclosures
  FROM disclosures
  GROUP BY report_id
),
table_three AS (
  SELECT
    report_id,
    sort_array(collect_list(struct(
      line, natural_person_count, business_count, research_count, welfare_count, legal_service_count,
      other_organisation_count, total_count, value_status
    ))) AS applications
  FROM applications
  GROUP BY report_id
),
table_four AS (
  SELECT report_id, sort_array(collect_list(struct(procedure, result, case_count, value_status))) AS disputes
  FROM disputes
  GROUP BY report_id
),
rates AS (
  SELECT
    report_metrics.report_id,
    sort_array(collect_list(struct(
      report_metrics.metric, report_metrics.value, numerator, denominator, previous_value, change, point_change
    ))) AS metrics
  FROM report_metrics
  LEFT JOIN unit_year_changes
    ON unit_year_changes.report_id = report_metrics.report_id
    AND unit_year_changes.report_year = report_metrics.report_year
    AND unit_year_changes.metric = report_metrics.metric
  WHERE report_metrics.is_ratio
  GROUP BY report_metrics.report_id
),
found AS (
  SELECT
    report_id,
    sort_array(collect_list(struct(
      finding_number, rule, severity, verdict, message AS message_zh, message_en, decision, decision_note
    ))) AS findings
  FROM findings
  GROUP BY report_id
)
SELECT
  report_position,
  reports.report_id,
  title,
  agency,
  body_name,
  report_year,
  edition,
  scope,
  status,
  format,
  CAST(published_date AS STRING) AS published_date,
  concat_ws(' ', province_name, city_name, county_name, township_name) AS region,
  path,
  sha256,
  is_current,
  copy_count,
  disclosures,
  applications,
  disputes,
  metrics,
  findings
FROM reports
JOIN positions ON positions.report_id = reports.report_id
LEFT JOIN table_two ON table_two.report_id = reports.report_id
LEFT JOIN table_three ON table_three.report_id = reports.report_id
LEFT JOIN table_four ON table_four.report_id = reports.report_id
LEFT JOIN rates ON rates.report_id = reports.report_id
LEFT JOIN found ON found.report_id = reports.report_id
ORDER BY report_position
