-- one row per body × report year × metric that has a better end
WITH
figures AS (
  SELECT
    report_metrics.*,
    metrics.best,
    CASE WHEN accepted_count >= 100 THEN 'high' WHEN accepted_count >= 30 THEN 'medium' ELSE 'low' END AS stability
  FROM report_metrics
  JOIN metrics ON metrics.metric = report_metrics.metric
  WHERE metrics.best <> '' AND body_id IS NOT NULL AND value IS NOT NULL
),
-- A rate of a few cases says little: such bodies are listed and not ranked.
ranked AS (
  SELECT
    *,
    rank() OVER (
      PARTITION BY body_kind, body_level, report_year, metric, stability = 'low'
      ORDER BY CASE WHEN best = 'high' THEN -value ELSE value END
    ) AS place,
    count(*) OVER (PARTITION BY body_kind, body_level, report_year, metric, stability = 'low') AS place_count
  FROM figures
)
SELECT
  *,
  CASE WHEN stability <> 'low' THEN place END AS rank,
  CASE WHEN stability <> 'low' THEN place_count END AS ranked_count
FROM ranked
