-- one row per body with its reports by year; a report whose body is not known stands for itself
WITH
-- What a person dismissed is no longer a fault.
serious AS (
  SELECT
    report_id,
    count_if(
      verdict IN ('fail', 'suspect') AND severity IN ('critical', 'high') AND coalesce(decision, '') <> 'dismissed'
    ) AS serious_count
  FROM findings
  GROUP BY report_id
),
open_rates AS (
  SELECT report_id, value AS open_rate, denominator AS open_rate_denominator FROM report_metrics WHERE metric = 'open_rate'
),
entries AS (
  SELECT
    coalesce(reports.province_code, '') AS province_code,
    coalesce(reports.body_id, reports.report_id) AS body_key,
    coalesce(reports.body_name, reports.agency, reports.title) AS body_name,
    reports.body_kind,
    reports.city_name,
    reports.county_name,
    reports.township_name,
    reports.report_year,
    report_position,
    reports.is_current,
    received_count,
    open_rate,
    open_rate_denominator,
    -- A report without a row there has no findings, or the run had no such table yet.
    coalesce(serious_count, CASE WHEN finding_count = 0 THEN 0 END) AS serious_count
  FROM reports
  JOIN positions ON positions.report_id = reports.report_id
  LEFT JOIN report_quantities ON report_quantities.report_id = reports.report_id
  LEFT JOIN open_rates ON open_rates.report_id = reports.report_id
  LEFT JOIN serious ON serious.report_id = reports.report_id
)
SELECT
  max(province_code) AS province_code,
  max_by(body_name, report_position) AS body_name,
  max_by(body_kind, report_position) AS body_kind,
  max_by(city_name, report_position) AS city_name,
  max_by(county_name, report_position) AS county_name,
  max_by(township_name, report_position) AS township_name,
  sort_array(collect_list(struct(
    report_year, report_position, is_current, received_count, open_rate, open_rate_denominator, serious_count
  ))) AS reports
FROM entries
GROUP BY body_key
ORDER BY province_code, body_name, body_key
