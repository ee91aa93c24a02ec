-- one row per current report × applicant type
WITH
cells AS (
  SELECT report_id, report_year, line, applicant, case_count
  FROM applications
  LATERAL VIEW stack(
    7,
    'natural_person', natural_person_count,
    'business', business_count,
    'research', research_count,
    'welfare', welfare_count,
    'legal_service', legal_service_count,
    'other_organisation', other_organisation_count,
    'total', total_count
  ) AS applicant, case_count
  WHERE is_current AND report_year IS NOT NULL
),
lines AS (
  SELECT *
  FROM cells
  PIVOT (max(case_count) FOR line IN (
    'received' AS received,
    'carried_in' AS carried_in,
    'granted' AS granted,
    'partly_granted' AS partly_granted,
    'refused_state_secret' AS refused_state_secret,
    'refused_prohibited_by_law' AS refused_prohibited_by_law,
    'refused_security_stability' AS refused_security_stability,
    'refused_third_party' AS refused_third_party,
    'refused_internal_affairs' AS refused_internal_affairs,
    'refused_process_information' AS refused_process_information,
    'refused_enforcement_file' AS refused_enforcement_file,
    'refused_administrative_query' AS refused_administrative_query,
    'unavailable_not_held' AS unavailable_not_held,
    'unavailable_needs_creation' AS unavailable_needs_creation,
    'unavailable_unclear' AS unavailable_unclear,
    'unprocessed_petition' AS unprocessed_petition,
    'unprocessed_repeat' AS unprocessed_repeat,
    'unprocessed_publication' AS unprocessed_publication,
    'unprocessed_excessive' AS unprocessed_excessive,
    'unprocessed_reconfirmation' AS unprocessed_reconfirmation,
    'other_not_corrected' AS other_not_corrected,
    'other_fee_unpaid' AS other_fee_unpaid,
    'other_other' AS other_other,
    'other' AS other,
    'processed_total' AS processed_total,
    'carried_forward' AS carried_forward
  ))
),
applicant_labels AS (SELECT code, label_zh FROM labels WHERE `table` = 'applications' AND part = 'column')
-- A sum of lines is known only where each of its lines is: the plus sign sees to that.
SELECT
  report_id,
  report_year,
  applicant,
  applicant_labels.label_zh AS applicant_label,
  received AS received_count,
  carried_in AS carried_in_count,
  ${value:accepted} AS accepted_count,
  processed_total AS processed_count,
  carried_forward AS carried_forward_count,
  granted AS granted_count,
  partly_granted AS partly_granted_count,
  refused_state_secret
      + refused_prohibited_by_law
      + refused_security_stability
      + refused_third_party
      + refused_internal_affairs
      + refused_process_information
      + refused_enforcement_file
      + refused_administrative_query AS refused_count,
  unavailable_not_held
      + unavailable_needs_creation
      + unavailable_unclear AS unavailable_count,
  unprocessed_petition
      + unprocessed_repeat
      + unprocessed_publication
      + unprocessed_excessive
      + unprocessed_reconfirmation AS unprocessed_count,
  coalesce(other, other_not_corrected + other_fee_unpaid + other_other) AS other_count,
  refused_state_secret AS refused_state_secret_count,
  refused_prohibited_by_law AS refused_prohibited_by_law_count,
  refused_security_stability AS refused_security_stability_count,
  refused_third_party AS refused_third_party_count,
  refused_internal_affairs AS refused_internal_affairs_count,
  refused_process_information AS refused_process_information_count,
  refused_enforcement_file AS refused_enforcement_file_count,
  refused_administrative_query AS refused_administrative_query_count,
  unavailable_not_held AS unavailable_not_held_count,
  unavailable_needs_creation AS unavailable_needs_creation_count,
  unavailable_unclear AS unavailable_unclear_count,
  unprocessed_petition AS unprocessed_petition_count,
  unprocessed_repeat AS unprocessed_repeat_count,
  unprocessed_publication AS unprocessed_publication_count,
  unprocessed_excessive AS unprocessed_excessive_count,
  unprocessed_reconfirmation AS unprocessed_reconfirmation_count
FROM lines
LEFT JOIN applicant_labels ON applicant_labels.code = lines.applicant
