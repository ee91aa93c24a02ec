-- one row per region × report year × scope × metric
WITH
-- The metrics that a region may have, in the order in which they are summed; the others are sums in
-- marts of their own.
valued AS (
  SELECT
    report_id,
    report_year,
    transform(
      array(
        ${rows:applications reasons applicants disputes disclosures}
      ),
      figure -> struct(
        figure.numerator,
        figure.denominator,
        ${include:expression/figure_value} AS value
      )
    ) AS figures
  FROM report_quantities
),
used AS (
  SELECT
    report_id,
    report_year,
    -- Both parts of a figure count or neither does.
    transform(
      figures,
      figure -> CASE WHEN figure.value IS NOT NULL OR figure.denominator = 0 THEN figure END
    ) AS figures
  FROM valued
),
-- A body is expected in a year when it reports in that year or in one beside it, unless a list of
-- the bodies expected is given.
seen AS (
  SELECT DISTINCT
    report_regions.region_level,
    report_regions.region_code,
    report_regions.scope,
    body_id,
    report_regions.report_year + shift AS report_year
  FROM report_regions
  JOIN report_quantities
    ON report_quantities.report_id = report_regions.report_id
    AND report_quantities.report_year = report_regions.report_year
  LATERAL VIEW explode(array(-1, 0, 1)) AS shift
  WHERE is_counted AND body_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM expected_list)
),
listed AS (
  SELECT level AS region_level, code AS region_code, scope, body_id, from_year, to_year
  FROM expected_list
  LATERAL VIEW ${include:expression/regions_at_all_levels} AS level, code, name
  WHERE code IS NOT NULL AND (scope = 'unit' OR level = region_level)
),
expected_bodies_of_years AS (
  SELECT * FROM seen
  UNION ALL
  SELECT region_level, region_code, scope, body_id, years.report_year
  FROM listed
  JOIN (SELECT DISTINCT report_year FROM report_regions) AS years ON years.report_year BETWEEN from_year AND to_year
),
expected AS (
  SELECT
    region_level,
    region_code,
    scope,
    report_year,
    -- A region has one government, whoever signs for it.
    CASE WHEN scope = 'rollup' THEN 1 ELSE count(DISTINCT body_id) END AS expected_count
  FROM expected_bodies_of_years
  GROUP BY region_level, region_code, scope, report_year
),
-- Sums stand beside each other until they are few: reports taken apart into figures and regions
-- would be a hundred times as many rows.
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_regions.report_year,
    scope,
    count(*) AS counted_count,
    array(
      ${sums:applications reasons applicants disputes disclosures}
    ) AS figures
  FROM report_regions
  JOIN used
    ON used.report_id = report_regions.report_id
    AND used.report_year = report_regions.report_year
  WHERE is_counted
  GROUP BY region_code, region_level, report_regions.report_year, scope
),
figures AS (
  SELECT summed.* EXCEPT (figures), figure.*, ${include:expression/figure_value} AS value
  FROM summed
  LATERAL VIEW explode(figures) AS figure
)
SELECT
  figures.* EXCEPT (counted_count, is_ratio),
  metrics.label_zh AS metric_label,
  metrics.unit,
  coalesce(expected_count, 0) AS expected_count,
  counted_count - used_count AS excluded_count
FROM figures
JOIN metrics ON metrics.metric = figures.metric
LEFT JOIN expected
  ON expected.region_level = figures.region_level
  AND expected.region_code = figures.region_code
  AND expected.scope = figures.scope
  AND expected.report_year = figures.report_year
