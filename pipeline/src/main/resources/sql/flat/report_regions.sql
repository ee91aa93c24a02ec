-- one row per current report × region that its figures count for
WITH
current_reports AS (
  -- Ministries and vertical bodies lie in a region without belonging to its government.
  SELECT *
  FROM reports
  WHERE is_current AND report_year IS NOT NULL AND ${include:expression/is_under_local_government}
),
rollups AS (
  SELECT
    report_id,
    report_year,
    scope,
    region_level,
    region_code,
    CASE region_level
      WHEN 'province' THEN province_name
      WHEN 'prefecture' THEN city_name
      WHEN 'county' THEN county_name
      WHEN 'township' THEN township_name
    END AS region_name,
    -- A government and its office may both report for the region: one of them counts.
    row_number() OVER (
      PARTITION BY report_year, region_level, region_code
      ORDER BY body_kind = 'government' DESC, status = 'parsed' DESC, published_date DESC NULLS LAST, path
    ) = 1 AS is_counted
  FROM current_reports
  WHERE scope = 'rollup' AND region_code IS NOT NULL
),
units AS (
  SELECT report_id, report_year, scope, level AS region_level, code AS region_code, name AS region_name, true AS is_counted
  FROM current_reports
  LATERAL VIEW ${include:expression/regions_at_all_levels} AS level, code, name
  WHERE scope = 'unit' AND code IS NOT NULL
)
SELECT * FROM rollups
UNION ALL
SELECT * FROM units
