-- one row per region × report year × scope × item × measure
WITH
printed AS (
  SELECT report_id, report_year, item, item_label, measure, measure_label, unit, value
  FROM disclosures
  WHERE is_current
),
placed AS (
  SELECT
    report_regions.*,
    printed.* EXCEPT (report_id, report_year, value),
    CASE WHEN is_counted THEN value END AS value
  FROM printed
  JOIN report_regions
    ON report_regions.report_id = printed.report_id AND report_regions.report_year = printed.report_year
),
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_year,
    scope,
    item,
    max(item_label) AS item_label,
    measure,
    max(measure_label) AS measure_label,
    max(unit) AS unit,
    sum(value) AS known_value,
    count_if(is_counted) AS counted_count,
    count(*) AS report_count,
    count(value) AS used_count
  FROM placed
  GROUP BY region_code, region_level, report_year, scope, item, measure
)
SELECT
  * EXCEPT (counted_count),
  CASE WHEN used_count = counted_count THEN known_value END AS value,
  report_count - used_count AS excluded_count
FROM summed
