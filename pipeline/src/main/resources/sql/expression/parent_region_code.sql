-- The region whose government's report is to cover this body: a government stands below the next
-- wider region, a township below its county, and every other body in its own region.
CASE
  WHEN scope = 'rollup' AND region_level = 'county' THEN coalesce(city_code, province_code)
  WHEN scope = 'rollup' AND region_level = 'prefecture' THEN province_code
  WHEN scope = 'unit' AND region_level = 'township' THEN coalesce(county_code, city_code, province_code)
  WHEN scope = 'unit' THEN region_code
END
