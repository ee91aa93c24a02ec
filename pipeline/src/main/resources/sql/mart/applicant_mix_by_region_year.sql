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
    ${complete:received_count natural_person_received_count business_received_count research_received_count welfare_received_count legal_service_received_count other_organisation_received_count},
    ${parts:applicants}
  FROM placed
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  *,
  ${rates:applicants}
FROM summed
