-- one row per region × report year × scope
WITH
printed AS (
  SELECT * FROM report_quantities WHERE prints_applications
),
placed AS (
  ${include:input/placed_quantities}
),
summed AS (
  SELECT
    ${include:expression/reports_of_region},
    ${complete:received_count carried_in_count accepted_count processed_count carried_forward_count granted_count partly_granted_count refused_count unavailable_count unprocessed_count other_count},
    ${parts:applications}
  FROM placed
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  *,
  ${rates:applications}
FROM summed
