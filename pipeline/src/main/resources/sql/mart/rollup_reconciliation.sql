-- one row per government report × printed figure, against the sum of the bodies directly below it
WITH
governments AS (
  SELECT
    report_regions.report_id,
    report_regions.report_year,
    report_regions.region_code,
    report_regions.region_name,
    report_regions.region_level,
    report_quantities.body_id
  FROM report_regions
  JOIN report_quantities ON report_quantities.report_id = report_regions.report_id
  WHERE report_regions.scope = 'rollup' AND is_counted
),
-- A body is expected in a year when it reports in that year or in one beside it.
seen AS (
  SELECT body_id, max(body_name) AS body_name, parent_region_code, report_year + shift AS report_year
  FROM report_quantities
  LATERAL VIEW explode(array(-1, 0, 1)) AS shift
  WHERE body_id IS NOT NULL AND ${include:expression/is_under_local_government}
  GROUP BY body_id, parent_region_code, report_year + shift
),
expected AS (
  SELECT seen.* FROM seen WHERE NOT EXISTS (SELECT 1 FROM expected_list)
  UNION ALL
  SELECT expected_list.body_id, expected_list.body_name, expected_list.parent_region_code, years.report_year
  FROM expected_list
  JOIN (SELECT DISTINCT report_year FROM governments) AS years
    ON years.report_year BETWEEN expected_list.from_year AND expected_list.to_year
),
units AS (
  SELECT
    governments.report_id,
    expected.body_id,
    max(expected.body_name) AS body_name,
    max(report_quantities.report_id) AS unit_report_id
  FROM governments
  JOIN expected
    ON expected.parent_region_code = governments.region_code
    AND expected.report_year = governments.report_year
    AND NOT expected.body_id <=> governments.body_id
  LEFT JOIN report_quantities
    ON report_quantities.body_id = expected.body_id AND report_quantities.report_year = expected.report_year
  GROUP BY governments.report_id, expected.body_id
),
presence AS (
  SELECT
    report_id,
    count(*) AS expected_count,
    count(unit_report_id) AS reporting_count,
    sort_array(collect_list(CASE WHEN unit_report_id IS NULL THEN body_name END)) AS missing
  FROM units
  GROUP BY report_id
),
figures AS (
  SELECT report_id, report_metrics.metric, metric_label, report_metrics.unit, numerator
  FROM report_metrics
  JOIN metrics ON metrics.metric = report_metrics.metric
  WHERE metrics.`set` = 'quantities'
),
sums AS (
  SELECT
    units.report_id,
    metric,
    sum(numerator) AS units_sum,
    count(numerator) AS used_count,
    max(numerator) AS largest_unit_value,
    max_by(body_name, struct(numerator, body_name)) FILTER (WHERE numerator IS NOT NULL) AS largest_unit
  FROM units
  JOIN figures ON figures.report_id = units.unit_report_id
  GROUP BY units.report_id, metric
)
SELECT
  governments.region_code,
  governments.region_name,
  governments.region_level,
  governments.report_year,
  'rollup' AS scope,
  governments.report_id,
  figures.metric,
  metric_label,
  unit,
  numerator AS government_value,
  units_sum,
  numerator - units_sum AS difference,
  expected_count,
  coalesce(used_count, 0) AS used_count,
  expected_count - reporting_count AS missing_count,
  reporting_count - coalesce(used_count, 0) AS without_number_count,
  expected_count = coalesce(used_count, 0) AS is_complete,
  array_join(slice(missing, 1, 20), '、') AS missing_units,
  largest_unit,
  largest_unit_value
FROM governments
JOIN presence ON presence.report_id = governments.report_id
JOIN figures ON figures.report_id = governments.report_id
LEFT JOIN sums ON sums.report_id = governments.report_id AND sums.metric = figures.metric
