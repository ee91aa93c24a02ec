-- printed values by region, year, scope, item and measure
CREATE TEMP TABLE recomputed_disclosures_by_region_year AS
SELECT
  counted_reports.region_level, CAST(counted_reports.region_code AS BIGINT) AS region_code, counted_reports.report_year, counted_reports.scope,
  item, measure,
  CASE WHEN bool_and(value IS NOT NULL) FILTER (is_counted) THEN sum(CAST(value AS DECIMAL(30, 6))) FILTER (is_counted) END AS value,
  sum(CAST(value AS DECIMAL(30, 6))) FILTER (is_counted) AS known_value,
  count(*) AS report_count,
  count(value) FILTER (is_counted) AS used_count
FROM counted_reports
JOIN disclosures ON disclosures.report_id = counted_reports.report_id
GROUP BY ALL;
