-- one row per current report × applicant type
WITH
-- The seven counts of each line, in the order of the form's columns; a set, so that a file held
-- twice is left to the audits.
printed AS (
  SELECT
    report_id,
    report_year,
    map_from_entries(
      collect_set(
        struct(
          line,
          ${include:expression/applicant_counts}
        )
      )
    ) AS counts
  FROM applications
  WHERE is_current AND report_year IS NOT NULL
  GROUP BY report_id, report_year
),
lines AS (
  SELECT
    report_id,
    report_year,
    applicant,
    counts['received'][applicant_index] AS received,
    counts['carried_in'][applicant_index] AS carried_in,
    counts['granted'][applicant_index] AS granted,
    counts['partly_granted'][applicant_index] AS partly_granted,
    counts['refused_state_secret'][applicant_index] AS refused_state_secret,
    counts['refused_prohibited_by_law'][applicant_index] AS refused_prohibited_by_law,
    counts['refused_security_stability'][applicant_index] AS refused_security_stability,
    counts['refused_third_party'][applicant_index] AS refused_third_party,
    counts['refused_internal_affairs'][applicant_index] AS refused_internal_affairs,
    counts['refused_process_information'][applicant_index] AS refused_process_information,
    counts['refused_enforcement_file'][applicant_index] AS refused_enforcement_file,
    counts['refused_administrative_query'][applicant_index] AS refused_administrative_query,
    counts['unavailable_not_held'][applicant_index] AS unavailable_not_held,
    counts['unavailable_needs_creation'][applicant_index] AS unavailable_needs_creation,
    counts['unavailable_unclear'][applicant_index] AS unavailable_unclear,
    counts['unprocessed_petition'][applicant_index] AS unprocessed_petition,
    counts['unprocessed_repeat'][applicant_index] AS unprocessed_repeat,
    counts['unprocessed_publication'][applicant_index] AS unprocessed_publication,
    counts['unprocessed_excessive'][applicant_index] AS unprocessed_excessive,
    counts['unprocessed_reconfirmation'][applicant_index] AS unprocessed_reconfirmation,
    counts['other_not_corrected'][applicant_index] AS other_not_corrected,
    counts['other_fee_unpaid'][applicant_index] AS other_fee_unpaid,
    counts['other_other'][applicant_index] AS other_other,
    counts['other'][applicant_index] AS other,
    counts['processed_total'][applicant_index] AS processed_total,
    counts['carried_forward'][applicant_index] AS carried_forward
  FROM printed
  LATERAL VIEW posexplode(
    ${include:expression/applicants}
  ) AS applicant_index, applicant
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
