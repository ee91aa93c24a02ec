-- one row per government report × rule that compares it with the bodies directly below it
WITH
governments AS (
  SELECT
    report_id,
    report_year,
    bool_and(is_complete AND government_value IS NOT NULL) AS all_comparable,
    bool_or(used_count > 0 AND government_value IS NOT NULL) AS any_comparable,
    max(missing_units) AS missing_units,
    array_sort(collect_list(CASE WHEN is_complete AND difference <> 0 THEN struct(metric, CAST(units_sum AS DOUBLE) AS due, CAST(government_value AS DOUBLE) AS printed) END)) AS other,
    array_sort(collect_list(CASE WHEN difference < 0 THEN struct(metric, CAST(units_sum AS DOUBLE) AS due, CAST(government_value AS DOUBLE) AS printed) END)) AS smaller,
    array_sort(collect_list(CASE WHEN government_value < largest_unit_value THEN struct(metric, CAST(largest_unit_value AS DOUBLE) AS due, CAST(government_value AS DOUBLE) AS printed) END)) AS below_one
  FROM rollup_reconciliation
  GROUP BY report_id, report_year
),
rules_of AS (
  SELECT report_id, report_year, missing_units, rule, verdict, figures
  FROM governments
  LATERAL VIEW stack(
    3,
    'G1',
    CASE WHEN size(other) > 0 THEN 'fail' WHEN all_comparable THEN 'pass' ELSE 'not_assessable' END,
    other,
    'G2', CASE WHEN size(smaller) > 0 THEN 'fail' WHEN any_comparable THEN 'pass' ELSE 'not_assessable' END, smaller,
    'G3', CASE WHEN size(below_one) > 0 THEN 'fail' WHEN any_comparable THEN 'pass' ELSE 'not_assessable' END, below_one
  ) AS rule, verdict, figures
)
SELECT
  report_id,
  report_year,
  rule,
  verdict,
  array_join(transform(figures, figure -> figure.metric), ' ') AS cells,
  CASE
    WHEN verdict = 'not_assessable' THEN missing_units
    ELSE array_join(transform(figures, figure -> CAST(CAST(figure.due AS BIGINT) AS STRING)), ' ')
  END AS expected,
  array_join(transform(figures, figure -> CAST(CAST(figure.printed AS BIGINT) AS STRING)), ' ') AS actual
FROM rules_of
