-- one row per body of the list of expected bodies, with the regions around it
WITH
valid_regions AS (
  SELECT
    region_code,
    max_by(
      struct(
        level AS region_level, name AS region_name, province_code, province_name, city_code, city_name,
        county_code, county_name
      ),
      coalesce(valid_to_year, 9999)
    ) AS region
  FROM regions
  GROUP BY region_code
),
chains AS (
  SELECT
    given_bodies.body_id,
    given_bodies.body_name,
    given_bodies.scope,
    given_bodies.region_code,
    region.* EXCEPT (region_name),
    CASE WHEN region.region_level = 'township' THEN given_bodies.region_code END AS township_code,
    CASE WHEN region.region_level = 'township' THEN region.region_name END AS township_name,
    coalesce(CAST(nullif(given_bodies.from_year, '') AS INT), 0) AS from_year,
    coalesce(CAST(nullif(given_bodies.to_year, '') AS INT), 9999) AS to_year
  FROM given_bodies
  JOIN valid_regions ON valid_regions.region_code = given_bodies.region_code
)
SELECT *, ${include:expression/parent_region_code} AS parent_region_code
FROM chains
