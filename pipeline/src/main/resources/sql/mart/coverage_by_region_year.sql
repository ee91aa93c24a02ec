-- one row per region × report year × scope: which of the bodies expected have reported
WITH
years AS (
  SELECT DISTINCT report_year FROM report_quantities
),
placed AS (
  SELECT body_id, body_name, scope, from_year, to_year, level AS region_level, code AS region_code, name AS region_name
  FROM expected_bodies
  LATERAL VIEW ${include:expression/regions_at_all_levels} AS level, code, name
  -- A government is expected for its own region, any other body for each region that it lies in.
  WHERE code IS NOT NULL AND (scope = 'unit' OR level = region_level)
),
expected AS (
  SELECT placed.*, years.report_year, report_quantities.report_id IS NOT NULL AS has_report
  FROM placed
  JOIN years ON years.report_year BETWEEN from_year AND to_year
  LEFT JOIN report_quantities
    ON report_quantities.body_id = placed.body_id AND report_quantities.report_year = years.report_year
),
counted AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_year,
    scope,
    count(*) AS expected_count,
    count_if(has_report) AS reported_count,
    count_if(NOT has_report) AS missing_count,
    sort_array(collect_list(CASE WHEN NOT has_report THEN body_name END)) AS missing
  FROM expected
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  * EXCEPT (missing),
  ${columns:coverage_rate},
  array_join(slice(missing, 1, 20), '、') AS missing_bodies
FROM counted
