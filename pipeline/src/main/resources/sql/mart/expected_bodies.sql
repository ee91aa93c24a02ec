-- one row per body that is expected to report: those of the list, or without one those seen in any year
WITH
seen AS (
  SELECT
    body_id,
    max_by(
      struct(
        body_name, scope, region_level, region_code, province_code, province_name, city_code, city_name,
        county_code, county_name, township_code, township_name
      ),
      report_year
    ) AS latest
  FROM reports
  WHERE is_current
    AND body_id IS NOT NULL
    AND report_year IS NOT NULL
    AND scope IS NOT NULL
    AND ${include:expression/is_under_local_government}
  GROUP BY body_id
)
SELECT
  body_id, body_name, scope, region_level, region_code, province_code, province_name, city_code, city_name,
  county_code, county_name, township_code, township_name, from_year, to_year, 'list' AS source
FROM expected_list
UNION ALL
SELECT body_id, latest.*, 0 AS from_year, 9999 AS to_year, 'seen' AS source
FROM seen
WHERE NOT EXISTS (SELECT 1 FROM expected_list)
