-- one row per report: its position among all reports, by which the page finds it in a part
SELECT
  report_id,
  row_number() OVER (
    ORDER BY province_code NULLS LAST, city_code, county_code, township_code, body_id, agency, report_year, report_id
  ) - 1 AS report_position
FROM reports
