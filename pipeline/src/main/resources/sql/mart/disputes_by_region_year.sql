-- one row per region × report year × scope
WITH
printed AS (
  SELECT * FROM report_quantities WHERE prints_disputes
),
placed AS (
  ${include:input/placed_quantities}
),
summed AS (
  SELECT
    ${include:expression/reports_of_region},
    ${complete:reconsideration_upheld_count reconsideration_corrected_count reconsideration_other_count reconsideration_pending_count reconsideration_total_count litigation_direct_upheld_count litigation_direct_corrected_count litigation_direct_other_count litigation_direct_pending_count litigation_direct_total_count litigation_after_reconsideration_upheld_count litigation_after_reconsideration_corrected_count litigation_after_reconsideration_other_count litigation_after_reconsideration_pending_count litigation_after_reconsideration_total_count litigation_count},
    ${parts:disputes}
  FROM placed
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  *,
  ${rates:disputes}
FROM summed
