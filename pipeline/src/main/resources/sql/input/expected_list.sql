-- one row per body of the list of expected bodies, with the places around it
WITH
places AS (
  SELECT
    region_code,
    max_by(
      struct(
        level AS region_level, name AS region_name, province_code, province_name, city_code, city_name,
        county_code, county_name
      ),
      coalesce(valid_to_year, 9999)
    ) AS place
  FROM regions
  GROUP BY region_code
),
chains AS (
  SELECT
    given_bodies.body_id,
    given_bodies.body_name,
    given_bodies.scope,
    given_bodies.region_code,
    place.* EXCEPT (region_name),
    CASE WHEN place.region_level = 'township' THEN given_bodies.region_code END AS township_code,
    CASE WHEN place.region_level = 'township' THEN place.region_name END AS township_name,
    coalesce(CAST(nullif(given_bodies.from_year, '') AS INT), 0) AS from_year,
    coalesce(CAST(nullif(given_bodies.to_year, '') AS INT), 9999) AS to_year
  FROM given_bodies
  JOIN places ON places.region_code = given_bodies.region_code
)
SELECT *, ${include:expression/parent_region_code} AS parent_region_code
FROM chains
