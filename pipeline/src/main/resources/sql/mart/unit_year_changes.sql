-- one row per body × report year × figure that follows a report of the year before
WITH
-- Reports are paired before they are taken apart into figures, of which there are sixty each.
earlier AS (
  SELECT
    report_id AS previous_report_id,
    body_id AS same_body_id,
    report_year + 1 AS next_year,
    transform(
      ${include:expression/figures},
      figure -> struct(
        ${include:expression/figure_value} AS value,
        figure.parts_sum
      )
    ) AS previous
  FROM report_quantities
),
figures AS (
  SELECT
    report_id, report_year, body_id, body_name, body_kind, body_level, region_code, previous_report_id, figure.*,
    ${include:expression/figure_value} AS value,
    previous[figure_index].value AS previous_value,
    previous[figure_index].parts_sum AS previous_parts_sum
  FROM report_quantities
  JOIN earlier ON same_body_id = body_id AND next_year = report_year
  LATERAL VIEW posexplode(${include:expression/figures}) AS figure_index, figure
)
SELECT
  figures.*,
  metrics.label_zh AS metric_label,
  metrics.unit,
  value - previous_value AS change,
  -- Of a count that was negative or 0 no share can be told; of a rate points are told instead.
  CASE WHEN NOT is_ratio AND previous_value > 0 THEN ${value:relative_change} END AS relative_change_rate,
  CASE WHEN metrics.unit = 'fraction' THEN ${value:point_change} END AS point_change
FROM figures
JOIN metrics ON metrics.metric = figures.metric
