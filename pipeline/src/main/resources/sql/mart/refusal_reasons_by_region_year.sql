-- one row per region × report year × scope × reason
WITH
reasons AS (
  SELECT
    report_id,
    report_year,
    reason,
    reason_group,
    reason_count,
    group_count,
    refused_count,
    unavailable_count,
    unprocessed_count
  FROM report_quantities
  LATERAL VIEW stack(
    16,
    'refused_state_secret', 'refused', refused_state_secret_count, refused_count,
    'refused_prohibited_by_law', 'refused', refused_prohibited_by_law_count, refused_count,
    'refused_security_stability', 'refused', refused_security_stability_count, refused_count,
    'refused_third_party', 'refused', refused_third_party_count, refused_count,
    'refused_internal_affairs', 'refused', refused_internal_affairs_count, refused_count,
    'refused_process_information', 'refused', refused_process_information_count, refused_count,
    'refused_enforcement_file', 'refused', refused_enforcement_file_count, refused_count,
    'refused_administrative_query', 'refused', refused_administrative_query_count, refused_count,
    'unavailable_not_held', 'unavailable', unavailable_not_held_count, unavailable_count,
    'unavailable_needs_creation', 'unavailable', unavailable_needs_creation_count, unavailable_count,
    'unavailable_unclear', 'unavailable', unavailable_unclear_count, unavailable_count,
    'unprocessed_petition', 'unprocessed', unprocessed_petition_count, unprocessed_count,
    'unprocessed_repeat', 'unprocessed', unprocessed_repeat_count, unprocessed_count,
    'unprocessed_publication', 'unprocessed', unprocessed_publication_count, unprocessed_count,
    'unprocessed_excessive', 'unprocessed', unprocessed_excessive_count, unprocessed_count,
    'unprocessed_reconfirmation', 'unprocessed', unprocessed_reconfirmation_count, unprocessed_count
  ) AS reason, reason_group, reason_count, group_count
  WHERE prints_applications
),
placed AS (
  SELECT report_regions.*, reasons.* EXCEPT (report_id, report_year), true AS is_used
  FROM reasons
  JOIN report_regions
    ON report_regions.report_id = reasons.report_id AND report_regions.report_year = reasons.report_year
  WHERE report_regions.is_counted
),
reason_labels AS (SELECT code, label_zh FROM labels WHERE `table` = 'applications' AND part = 'line'),
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_year,
    scope,
    reason,
    max(reason_group) AS reason_group,
    count(*) AS used_count,
    ${complete:reason_count},
    ${parts:reason_shares}
  FROM placed
  GROUP BY region_code, region_level, report_year, scope, reason
)
SELECT
  summed.*,
  reason_labels.label_zh AS reason_label,
  ${rates:reason_shares}
FROM summed
LEFT JOIN reason_labels ON reason_labels.code = summed.reason
