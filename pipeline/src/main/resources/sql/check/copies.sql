-- one row per current report × rule about texts taken from another report
WITH
texts AS (
  SELECT report_id, report_year, max(body_id) AS body_id, sum(length(text)) >= ${limit:E18} AS is_long
  FROM sections
  WHERE ${include:expression/is_narrative_section}
  GROUP BY report_id, report_year
),
-- Without a report of the year before nothing can have been taken from it.
followed AS (
  SELECT DISTINCT body_id, report_year + 1 AS report_year
  FROM reports
  WHERE is_current AND body_id IS NOT NULL
),
sides AS (
  SELECT report_id, other_body_name, other_report_year, similarity, is_same_body FROM copies
  UNION ALL
  -- Within a year both sides are told; over years the later one is.
  SELECT other_report_id, body_name, report_year, similarity, is_same_body
  FROM copies
  WHERE other_report_year = report_year
),
closest AS (
  SELECT
    report_id,
    max_by(struct(other_body_name, other_report_year, similarity), similarity) FILTER (WHERE is_same_body) AS own,
    max_by(struct(other_body_name, other_report_year, similarity), similarity) FILTER (WHERE NOT is_same_body) AS other
  FROM sides
  GROUP BY report_id
),
rules_of AS (
  SELECT texts.report_id, texts.report_year, is_long, followed.body_id IS NOT NULL AS is_followed, rule, copy
  FROM texts
  LEFT JOIN followed ON followed.body_id = texts.body_id AND followed.report_year = texts.report_year
  LEFT JOIN closest ON closest.report_id = texts.report_id
  LATERAL VIEW stack(
    2,
    'E14', own,
    'E18', other
  ) AS rule, copy
)
SELECT
  report_id,
  report_year,
  rule,
  CASE
    WHEN NOT is_long OR rule = 'E14' AND NOT is_followed THEN 'not_assessable'
    WHEN 100 * copy.similarity >= ${limit:E14} THEN 'suspect'
    ELSE 'pass'
  END AS verdict,
  '' AS cells,
  concat_ws(' ', copy.other_body_name, copy.other_report_year) AS expected,
  CAST(round(100 * copy.similarity, 1) AS STRING) AS actual
FROM rules_of
