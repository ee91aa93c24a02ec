-- one row per body × report year × figure that follows a report of the year before
WITH
pairs AS (
  SELECT
    report_metrics.*,
    earlier.report_id AS previous_report_id,
    earlier.value AS previous_value,
    earlier.parts_sum AS previous_parts_sum
  FROM report_metrics
  JOIN report_metrics AS earlier
    ON earlier.body_id = report_metrics.body_id
    AND earlier.metric = report_metrics.metric
    AND earlier.report_year = report_metrics.report_year - 1
)
SELECT
  *,
  value - previous_value AS change,
  -- Of a count that was negative or 0 no share can be told; of a rate points are told instead.
  CASE WHEN NOT is_ratio AND previous_value > 0 THEN ${value:relative_change} END AS relative_change_rate,
  CASE WHEN unit = 'fraction' THEN ${value:point_change} END AS point_change
FROM pairs
