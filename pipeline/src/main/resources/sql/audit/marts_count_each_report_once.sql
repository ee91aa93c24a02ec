-- one row per region and year that counts its reports wrongly
SELECT
  concat_ws(' ', region_code, report_year, scope) AS subject,
  'used and excluded reports do not add up to all' AS problem
FROM applications_by_region_year
WHERE used_count + excluded_count <> report_count
UNION ALL
SELECT
  concat_ws(' ', region_code, report_year, scope),
  'a rollup row sums more than one report'
FROM applications_by_region_year
WHERE scope = 'rollup' AND used_count > 1
