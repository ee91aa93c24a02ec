-- one row per body of the list of expected bodies, as the tables were made with it
SELECT
  * EXCEPT (source),
  ${include:expression/parent_region_code} AS parent_region_code
FROM expected_bodies
WHERE source = 'list'
