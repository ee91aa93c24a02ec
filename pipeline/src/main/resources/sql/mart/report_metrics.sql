-- one row per current report × figure of the registry
WITH
figures AS (
  SELECT report_id, report_year, body_id, body_name, body_kind, body_level, region_code, edition, accepted_count, figure.*,
    ${include:expression/figure_value} AS value
  FROM report_quantities
  LATERAL VIEW explode(${include:expression/figures}) AS figure
)
SELECT
  figures.*,
  metrics.label_zh AS metric_label,
  metrics.unit
FROM figures
JOIN metrics ON metrics.metric = figures.metric
