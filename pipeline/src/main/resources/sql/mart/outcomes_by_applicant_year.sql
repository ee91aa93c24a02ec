-- one row per region × report year × scope × applicant type
WITH
placed AS (
  SELECT report_regions.*, application_quantities.* EXCEPT (report_id, report_year), true AS is_used
  FROM application_quantities
  JOIN report_regions
    ON report_regions.report_id = application_quantities.report_id
    AND report_regions.report_year = application_quantities.report_year
  WHERE report_regions.is_counted
),
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_year,
    scope,
    applicant,
    max(applicant_label) AS applicant_label,
    count(*) AS used_count,
    ${complete:received_count carried_in_count accepted_count processed_count carried_forward_count granted_count partly_granted_count refused_count unavailable_count unprocessed_count other_count},
    ${parts:applications}
  FROM placed
  GROUP BY region_code, region_level, report_year, scope, applicant
)
SELECT
  *,
  ${rates:applications}
FROM summed
