region_code,
max(region_name) AS region_name,
region_level,
report_year,
scope,
count(*) AS report_count,
count_if(is_used) AS used_count,
count_if(NOT is_used) AS excluded_count
