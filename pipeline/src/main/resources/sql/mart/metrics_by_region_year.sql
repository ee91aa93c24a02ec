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
    avg(value) AS mean_of_reports,
    count(*) AS counted_count,
    count(numerator) AS used_count
  FROM placed
  GROUP BY region_code, region_level, report_year, scope, metric
)
SELECT
  * EXCEPT (counted_count, is_ratio),
  CAST(CASE WHEN is_ratio THEN numerator / nullif(denominator, 0) ELSE numerator END AS DOUBLE) AS value,
  counted_count - used_count AS excluded_count
FROM summed
