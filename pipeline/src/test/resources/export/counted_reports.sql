-- one row per report × region that its figures count for, from nothing but the table of reports
CREATE TEMP TABLE counted_reports AS
WITH standing AS (
  SELECT * FROM reports
  WHERE is_current AND report_year IS NOT NULL AND body_kind NOT IN ('vertical', 'ministry')
),
whole_area AS (
  SELECT
    report_id, report_year, 'rollup' AS scope, region_level, region_code,
    -- Among several reports for one area the government's own counts, read in full, published last.
    report_id = first(report_id) OVER (
      PARTITION BY region_level, region_code, report_year
      ORDER BY
        CASE WHEN body_kind = 'government' THEN 0 ELSE 1 END,
        CASE WHEN status = 'parsed' THEN 0 ELSE 1 END,
        coalesce(CAST(published_date AS DATE), DATE '0001-01-01') DESC,
        path
    ) AS is_counted
  FROM standing
  WHERE scope = 'rollup' AND region_code IS NOT NULL
),
single_body AS (
  SELECT
    report_id, report_year, 'unit' AS scope,
    unnest(['province', 'prefecture', 'county', 'township']) AS region_level,
    unnest([
      CAST(province_code AS VARCHAR), CAST(city_code AS VARCHAR),
      CAST(county_code AS VARCHAR), CAST(township_code AS VARCHAR)
    ]) AS region_code,
    true AS is_counted
  FROM standing
  WHERE scope = 'unit'
)
SELECT report_id, report_year, scope, region_level, CAST(region_code AS VARCHAR) AS region_code, is_counted
FROM whole_area
UNION ALL
SELECT * FROM single_body WHERE region_code IS NOT NULL;
