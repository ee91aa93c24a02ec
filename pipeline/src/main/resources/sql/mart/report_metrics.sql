-- one row per current report × figure of the registry
WITH
figures AS (
  SELECT report_id, report_year, body_id, body_name, body_kind, body_level, region_code, edition, accepted_count, figure.*
  FROM report_quantities
  LATERAL VIEW explode(${include:expression/figures}) AS figure
)
SELECT
  figures.*,
  metrics.label_zh AS metric_label,
  metrics.unit,
  CAST(CASE WHEN is_ratio THEN numerator / nullif(denominator, 0) ELSE numerator END AS DOUBLE) AS value
FROM figures
JOIN metrics ON metrics.metric = figures.metric
