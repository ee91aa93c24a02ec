-- one row per region × report year × scope
WITH
placed AS (
  SELECT
    report_regions.*,
    quantities.* EXCEPT (report_id, report_year),
    quantities.report_id IS NOT NULL AS is_used
  FROM report_regions
  LEFT JOIN (
    SELECT * EXCEPT (body_id, body_name, body_kind, body_level, scope, edition, region_level, region_code, province_code, city_code, county_code, published_date, parent_region_code)
    FROM report_quantities
    WHERE prints_disputes
  ) AS quantities
    ON quantities.report_id = report_regions.report_id
    AND quantities.report_year = report_regions.report_year
    AND report_regions.is_counted
),
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_year,
    scope,
    count(*) AS report_count,
    count_if(is_used) AS used_count,
    count_if(NOT is_used) AS excluded_count,
    ${complete:reconsideration_upheld_count reconsideration_corrected_count reconsideration_other_count reconsideration_pending_count reconsideration_total_count litigation_direct_upheld_count litigation_direct_corrected_count litigation_direct_other_count litigation_direct_pending_count litigation_direct_total_count litigation_after_reconsideration_upheld_count litigation_after_reconsideration_corrected_count litigation_after_reconsideration_other_count litigation_after_reconsideration_pending_count litigation_after_reconsideration_total_count litigation_count},
    ${parts:disputes}
  FROM placed
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  *,
  ${rates:disputes}
FROM summed
