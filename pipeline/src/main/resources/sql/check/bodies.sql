-- one row per current report × rule that compares it with other bodies of the same year
WITH
figures AS (
  SELECT
    report_metrics.report_id,
    report_metrics.report_year,
    report_metrics.metric,
    report_metrics.value,
    report_metrics.unit,
    accepted_count,
    median,
    -- Where nearly all agree, a small step is no outlier yet; nor is one that a few cases make by
    -- chance: the last is the sampling error of a share of so many, the median taken for true.
    greatest(
      median_deviation,
      0.05,
      sqrt((share * cases + 1) * ((1 - share) * cases + 1) / cases) / (cases + 2)
    ) AS deviation,
    used_count - CASE WHEN report_metrics.value IS NULL THEN 0 ELSE 1 END AS peer_count,
    used_count + excluded_count - 1 AS body_count,
    peers.numerator AS peer_sum
  FROM (SELECT *, CAST(nullif(greatest(denominator, 0), 0) AS DOUBLE) AS cases FROM report_metrics) AS report_metrics
  LEFT JOIN (SELECT *, least(greatest(median, 0), 1) AS share FROM peers) AS peers
    ON peers.body_kind = report_metrics.body_kind
    AND peers.body_level = report_metrics.body_level
    AND peers.report_year = report_metrics.report_year
    AND peers.metric = report_metrics.metric
  WHERE report_metrics.edition <> 'pre2019'
),
tested AS (
  SELECT
    *,
    metric = 'received' AS is_key,
    unit = 'fraction' AND value IS NOT NULL AND accepted_count >= 30 AND peer_count >= ${limit:G6} AS is_compared,
    abs(value - median) > 5 * deviation AS is_far
  FROM figures
),
reports_tested AS (
  SELECT
    report_id,
    report_year,
    max(CASE WHEN is_key THEN value END) AS received,
    max(CASE WHEN is_key THEN peer_count END) AS peer_count,
    max(CASE WHEN is_key THEN body_count END) AS body_count,
    max(CASE WHEN is_key THEN peer_sum END) AS peer_sum,
    bool_or(is_compared) AS any_compared,
    array_sort(collect_list(CASE WHEN is_compared AND is_far THEN struct(metric, median, value) END)) AS far,
    bool_or(unit = 'fraction' AND value IS NOT NULL) AS any_share,
    array_sort(collect_list(CASE WHEN unit = 'fraction' AND (value < 0 OR value > 1) THEN struct(metric, value) END)) AS beyond
  FROM tested
  GROUP BY report_id, report_year
),
verdicts AS (
  SELECT report_id, report_year, rule, verdict, cells, expected, actual
  FROM reports_tested
  LATERAL VIEW stack(
    4,
    'G4',
    CASE
      WHEN received IS NULL OR coalesce(peer_count, 0) < ${limit:G4} THEN 'not_assessable'
      WHEN received = 0 AND peer_sum / peer_count > 100 THEN 'suspect'
      ELSE 'pass'
    END,
    'applications.received.total',
    CAST(round(peer_sum / nullif(peer_count, 0), 1) AS STRING),
    CAST(CAST(received AS BIGINT) AS STRING),
    'G5',
    CASE
      WHEN coalesce(body_count, 0) < ${limit:G5} THEN 'not_assessable'
      WHEN received IS NULL AND peer_count >= 0.8 * body_count THEN 'suspect'
      ELSE 'pass'
    END,
    'applications.received.total',
    concat(peer_count, '/', body_count),
    CAST(CAST(received AS BIGINT) AS STRING),
    'G6',
    CASE WHEN NOT coalesce(any_compared, false) THEN 'not_assessable' WHEN size(far) > 0 THEN 'suspect' ELSE 'pass' END,
    array_join(transform(far, figure -> figure.metric), ' '),
    array_join(transform(far, figure -> CAST(round(figure.median, 3) AS STRING)), ' '),
    array_join(transform(far, figure -> CAST(round(figure.value, 3) AS STRING)), ' '),
    'G8',
    CASE WHEN size(beyond) > 0 THEN 'fail' WHEN any_share THEN 'pass' ELSE 'not_assessable' END,
    array_join(transform(beyond, figure -> figure.metric), ' '),
    '0–1',
    array_join(transform(beyond, figure -> CAST(round(figure.value, 3) AS STRING)), ' ')
  ) AS rule, verdict, cells, expected, actual
),
-- Regulations come from ministries, provinces and prefectures alone.
regulations AS (
  SELECT
    report_id,
    report_year,
    'G7' AS rule,
    CASE
      WHEN body_level IS NULL OR size(counts) = 0 THEN 'not_assessable'
      WHEN body_level IN ('county', 'township') AND size(positive_counts) > 0 THEN 'suspect'
      ELSE 'pass'
    END AS verdict,
    array_join(transform(positive_counts, entry -> concat('disclosures.', entry.key)), ' ') AS cells,
    '0' AS expected,
    array_join(transform(positive_counts, entry -> CAST(CAST(entry.value AS BIGINT) AS STRING)), ' ') AS actual,
    -- A county may print those of its prefecture; a township has none at all.
    coalesce(body_level = 'county', false) AS is_weaker
  FROM (
    SELECT *, filter(counts, entry -> entry.value > 0) AS positive_counts
    FROM (
      SELECT
        report_id,
        report_year,
        body_level,
        filter(
          map_entries(disclosed_values), entry -> entry.key LIKE 'regulation.%' AND entry.value IS NOT NULL
        ) AS counts
      FROM report_quantities
      WHERE edition <> 'pre2019'
    )
  )
),
-- Two bodies do not receive the same applications in every cell, unless there are hardly any.
twins AS (
  SELECT
    report_year,
    applications_fingerprint,
    sort_array(collect_set(coalesce(body_name, report_id))) AS names
  FROM report_quantities
  WHERE applications_nonzero_count >= ${limit:E12}
  GROUP BY report_year, applications_fingerprint
),
same_tables AS (
  SELECT
    report_quantities.report_id,
    report_quantities.report_year,
    'E12' AS rule,
    CASE
      WHEN twins.names IS NULL THEN 'not_assessable'
      WHEN size(twins.names) > 1 THEN 'suspect'
      ELSE 'pass'
    END AS verdict,
    '' AS cells,
    CAST(NULL AS STRING) AS expected,
    array_join(slice(twins.names, 1, 5), '、') AS actual
  FROM report_quantities
  LEFT JOIN twins
    ON twins.report_year = report_quantities.report_year
    AND twins.applications_fingerprint = report_quantities.applications_fingerprint
    AND report_quantities.applications_nonzero_count >= ${limit:E12}
  WHERE edition <> 'pre2019'
),
versions AS (
  SELECT
    max(CASE WHEN is_current THEN report_id END) AS report_id,
    report_year,
    'E13' AS rule,
    CASE WHEN count(*) > 1 THEN 'suspect' ELSE 'pass' END AS verdict,
    '' AS cells,
    '1' AS expected,
    CAST(count(*) AS STRING) AS actual
  FROM reports
  WHERE body_id IS NOT NULL AND report_year IS NOT NULL
  GROUP BY body_id, report_year
)
SELECT *, false AS is_weaker FROM verdicts
UNION ALL
SELECT * FROM regulations
UNION ALL
SELECT *, false FROM same_tables
UNION ALL
SELECT *, false FROM versions
