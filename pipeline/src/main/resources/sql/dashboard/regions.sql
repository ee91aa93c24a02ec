-- one row per region that a report or an expected body names, with its province and prefecture
WITH
chains AS (
  SELECT province_code, province_name, city_code, city_name, county_code, county_name FROM reports
  UNION
  SELECT province_code, province_name, city_code, city_name, county_code, county_name FROM expected_bodies
)
SELECT 'province' AS region_level, province_code AS region_code, max(province_name) AS region_name, province_code, NULL AS city_code
FROM chains
WHERE province_code IS NOT NULL
GROUP BY province_code
UNION ALL
SELECT 'prefecture', city_code, max(city_name), max(province_code), city_code
FROM chains
WHERE city_code IS NOT NULL AND province_code IS NOT NULL
GROUP BY city_code
UNION ALL
SELECT 'county', county_code, max(county_name), max(province_code), max(city_code)
FROM chains
WHERE county_code IS NOT NULL AND province_code IS NOT NULL
GROUP BY county_code
ORDER BY region_level DESC, region_code
