stack(
  4,
  'province', province_code, province_name,
  'prefecture', city_code, city_name,
  'county', county_code, county_name,
  'township', township_code, township_name
)
