-- one row per region × report year × scope × metric
WITH
-- The metrics that a region may have; the others are sums in marts of their own.
regional AS (
  SELECT metric FROM metrics WHERE id LIKE 'M%'
),
placed AS (
  SELECT
    report_regions.*,
    report_metrics.metric,
    metric_label,
    unit,
    is_ratio,
    CASE WHEN value IS NOT NULL OR denominator = 0 THEN numerator END AS numerator,
    CASE WHEN value IS NOT NULL OR denominator = 0 THEN denominator END AS denominator,
    value
  FROM report_metrics
  JOIN regional ON regional.metric = report_metrics.metric
  JOIN report_regions
    ON report_regions.report_id = report_metrics.report_id
    AND report_regions.report_year = report_metrics.report_year
  WHERE is_counted
),
-- A body is expected in a year when it reports in that year or in one beside it, unless a list of
-- the bodies expected is given.
seen AS (
  SELECT DISTINCT
    report_regions.region_level,
    report_regions.region_code,
    report_regions.scope,
    body_id,
    report_regions.report_year + shift AS report_year
  FROM report_regions
  JOIN report_quantities
    ON report_quantities.report_id = report_regions.report_id
    AND report_quantities.report_year = report_regions.report_year
  LATERAL VIEW explode(array(-1, 0, 1)) AS shift
  WHERE is_counted AND body_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM expected_list)
),
listed AS (
  SELECT level AS region_level, code AS region_code, scope, body_id, from_year, to_year
  FROM expected_list
  LATERAL VIEW stack(
    4, 'province', province_code, 'prefecture', city_code, 'county', county_code, 'township', township_code
  ) AS level, code
  WHERE code IS NOT NULL AND (scope = 'unit' OR level = region_level)
),
expected_bodies_of_years AS (
  SELECT * FROM seen
  UNION ALL
  SELECT region_level, region_code, scope, body_id, years.report_year
  FROM listed
  JOIN (SELECT DISTINCT report_year FROM report_regions) AS years ON years.report_year BETWEEN from_year AND to_year
),
expected AS (
  SELECT
    region_level,
    region_code,
    scope,
    report_year,
    -- A region has one government, whoever signs for it.
    CASE WHEN scope = 'rollup' THEN 1 ELSE count(DISTINCT body_id) END AS expected_count
  FROM expected_bodies_of_years
  GROUP BY region_level, region_code, scope, report_year
),
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_year,
    scope,
    metric,
    max(metric_label) AS metric_label,
    max(unit) AS unit,
    bool_or(is_ratio) AS is_ratio,
    sum(numerator) AS numerator,
    sum(denominator) AS denominator,
    -- Exact numbers add up to the same in any order of the rows.
    avg(CAST(value AS DECIMAL(36,18))) AS mean_of_reports,
    count(*) AS counted_count,
    count(numerator) AS used_count
  FROM placed
  GROUP BY region_code, region_level, report_year, scope, metric
)
SELECT
  summed.* EXCEPT (counted_count, is_ratio),
  coalesce(expected_count, 0) AS expected_count,
  CAST(CASE WHEN is_ratio THEN numerator / nullif(denominator, 0) ELSE numerator END AS DOUBLE) AS value,
  counted_count - used_count AS excluded_count
FROM summed
LEFT JOIN expected
  ON expected.region_level = summed.region_level
  AND expected.region_code = summed.region_code
  AND expected.scope = summed.scope
  AND expected.report_year = summed.report_year
