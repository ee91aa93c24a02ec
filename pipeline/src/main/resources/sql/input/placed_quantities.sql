-- one row per report × region that it counts for, with the quantities of the `printed` ones
SELECT
  report_regions.*,
  quantities.* EXCEPT (report_id, report_year),
  quantities.report_id IS NOT NULL AS is_used
FROM report_regions
LEFT JOIN (
  SELECT * EXCEPT (body_id, body_name, body_kind, body_level, scope, edition, region_level, region_code, province_code, city_code, county_code, published_date, parent_region_code)
  FROM printed
) AS quantities
  ON quantities.report_id = report_regions.report_id
  AND quantities.report_year = report_regions.report_year
  AND report_regions.is_counted
