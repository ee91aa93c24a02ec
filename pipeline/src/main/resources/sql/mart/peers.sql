-- one row per kind of body × level × report year × metric
WITH
current_values AS (
  SELECT body_kind, body_level, report_year, metric, metric_label, unit, is_ratio, numerator, denominator, value
  FROM report_metrics
  WHERE body_kind IS NOT NULL AND body_level IS NOT NULL
),
medians AS (
  SELECT body_kind, body_level, report_year, metric, percentile(value, 0.5) AS median
  FROM current_values
  GROUP BY body_kind, body_level, report_year, metric
),
distances AS (
  SELECT current_values.*, median, abs(value - median) AS distance
  FROM current_values
  JOIN medians USING (body_kind, body_level, report_year, metric)
),
summed AS (
  SELECT
    body_kind,
    body_level,
    report_year,
    metric,
    max(metric_label) AS metric_label,
    max(unit) AS unit,
    count(value) AS used_count,
    count(*) - count(value) AS excluded_count,
    sum(CASE WHEN value IS NOT NULL THEN numerator END) AS numerator,
    sum(CASE WHEN value IS NOT NULL THEN denominator END) AS denominator,
    -- Exact numbers add up to the same in any order of the rows.
    avg(CAST(value AS DECIMAL(36,18))) AS mean_of_reports,
    max(median) AS median,
    percentile(value, array(0.1, 0.9)) AS outer_values,
    percentile(distance, 0.5) AS median_deviation
  FROM distances
  GROUP BY body_kind, body_level, report_year, metric
)
SELECT
  * EXCEPT (outer_values),
  CAST(numerator / nullif(denominator, 0) AS DOUBLE) AS ratio_of_sums,
  -- Fewer values have no tenth that means anything.
  CASE WHEN used_count >= 5 THEN outer_values[0] END AS p10,
  CASE WHEN used_count >= 5 THEN outer_values[1] END AS p90,
  CASE WHEN used_count >= 5 THEN outer_values[1] - outer_values[0] END AS robust_gap
FROM summed
