-- one row per current report × rule about the day and the place that it gives
WITH
due AS (
  SELECT
    report_id,
    report_year,
    published_date,
    region_code,
    region_outcome,
    -- Article 49: bodies by the end of January, governments by the end of March; until 2019 all of
    -- them by the end of March.
    CASE
      WHEN report_year < 2019 OR scope = 'rollup' OR body_kind IN ('government', 'government_office')
        THEN make_date(report_year + 1, 3, 31)
      ELSE make_date(report_year + 1, 1, 31)
    END AS due_date
  FROM reports
  WHERE is_current AND report_year IS NOT NULL AND edition <> 'pre2019'
)
SELECT
  report_id,
  report_year,
  rule,
  verdict,
  '' AS cells,
  expected,
  actual
FROM due
LATERAL VIEW stack(
  2,
  'E10',
  CASE
    WHEN published_date IS NULL THEN 'not_assessable'
    WHEN published_date > make_date(report_year, 12, 31) AND published_date <= due_date THEN 'pass'
    ELSE 'suspect'
  END,
  CASE WHEN published_date IS NOT NULL THEN CAST(due_date AS STRING) END,
  CAST(published_date AS STRING),
  'E17',
  CASE WHEN region_code IS NOT NULL OR region_outcome IN ('national', 'non_gb_zone') THEN 'pass' ELSE 'suspect' END,
  CAST(NULL AS STRING),
  region_outcome
) AS rule, verdict, expected, actual
