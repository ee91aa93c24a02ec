-- one row per region × report year × scope
WITH
printed AS (
  SELECT report_id, report_year, line, total_count FROM applications WHERE is_current
),
lines AS (
  SELECT *
  FROM printed
  PIVOT (max(total_count) FOR line IN (
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
-- A sum of lines is known only where each of its lines is: the plus sign sees to that.
quantities AS (
  SELECT
    report_id,
    report_year,
    received,
    carried_in,
    received + carried_in AS accepted,
    processed_total AS processed,
    carried_forward,
    granted,
    partly_granted,
    refused_state_secret
      + refused_prohibited_by_law
      + refused_security_stability
      + refused_third_party
      + refused_internal_affairs
      + refused_process_information
      + refused_enforcement_file
      + refused_administrative_query AS refused,
    unavailable_not_held
      + unavailable_needs_creation
      + unavailable_unclear AS unavailable,
    unprocessed_petition
      + unprocessed_repeat
      + unprocessed_publication
      + unprocessed_excessive
      + unprocessed_reconfirmation AS unprocessed,
    coalesce(other, other_not_corrected + other_fee_unpaid + other_other) AS other
  FROM lines
),
-- Both parts of a rate count or neither does, so that a ratio of sums compares like with like.
parts AS (
  SELECT
    *,
    CASE WHEN accepted IS NOT NULL THEN processed END AS handled_numerator,
    CASE WHEN processed IS NOT NULL THEN accepted END AS handled_denominator,
    CASE WHEN accepted IS NOT NULL THEN carried_forward END AS carry_over_numerator,
    CASE WHEN carried_forward IS NOT NULL THEN accepted END AS carry_over_denominator,
    CASE WHEN processed IS NOT NULL THEN granted + partly_granted END AS open_numerator,
    CASE WHEN granted + partly_granted IS NOT NULL THEN processed END AS open_denominator,
    CASE WHEN processed IS NOT NULL THEN granted END AS granted_numerator,
    CASE WHEN granted IS NOT NULL THEN processed END AS granted_denominator,
    CASE WHEN processed IS NOT NULL THEN refused END AS refused_numerator,
    CASE WHEN refused IS NOT NULL THEN processed END AS refused_denominator,
    CASE WHEN processed IS NOT NULL THEN unavailable END AS unavailable_numerator,
    CASE WHEN unavailable IS NOT NULL THEN processed END AS unavailable_denominator,
    CASE WHEN processed IS NOT NULL THEN unprocessed END AS unprocessed_numerator,
    CASE WHEN unprocessed IS NOT NULL THEN processed END AS unprocessed_denominator,
    CASE WHEN processed IS NOT NULL THEN other END AS other_numerator,
    CASE WHEN other IS NOT NULL THEN processed END AS other_denominator
  FROM quantities
),
placed AS (
  SELECT
    report_regions.*,
    parts.* EXCEPT (report_id, report_year),
    parts.report_id IS NOT NULL AS is_used
  FROM report_regions
  LEFT JOIN parts
    ON parts.report_id = report_regions.report_id
    AND parts.report_year = report_regions.report_year
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
    CASE WHEN count(received) = count_if(is_used) THEN sum(received) END AS received_count,
    CASE WHEN count(carried_in) = count_if(is_used) THEN sum(carried_in) END AS carried_in_count,
    CASE WHEN count(accepted) = count_if(is_used) THEN sum(accepted) END AS accepted_count,
    CASE WHEN count(processed) = count_if(is_used) THEN sum(processed) END AS processed_count,
    CASE WHEN count(carried_forward) = count_if(is_used) THEN sum(carried_forward) END AS carried_forward_count,
    CASE WHEN count(granted) = count_if(is_used) THEN sum(granted) END AS granted_count,
    CASE WHEN count(partly_granted) = count_if(is_used) THEN sum(partly_granted) END AS partly_granted_count,
    CASE WHEN count(refused) = count_if(is_used) THEN sum(refused) END AS refused_count,
    CASE WHEN count(unavailable) = count_if(is_used) THEN sum(unavailable) END AS unavailable_count,
    CASE WHEN count(unprocessed) = count_if(is_used) THEN sum(unprocessed) END AS unprocessed_count,
    CASE WHEN count(other) = count_if(is_used) THEN sum(other) END AS other_count,
    sum(handled_numerator) AS handled_rate_numerator_count,
    sum(handled_denominator) AS handled_rate_denominator_count,
    sum(carry_over_numerator) AS carry_over_rate_numerator_count,
    sum(carry_over_denominator) AS carry_over_rate_denominator_count,
    sum(open_numerator) AS open_rate_numerator_count,
    sum(open_denominator) AS open_rate_denominator_count,
    sum(granted_numerator) AS granted_rate_numerator_count,
    sum(granted_denominator) AS granted_rate_denominator_count,
    sum(refused_numerator) AS refused_rate_numerator_count,
    sum(refused_denominator) AS refused_rate_denominator_count,
    sum(unavailable_numerator) AS unavailable_rate_numerator_count,
    sum(unavailable_denominator) AS unavailable_rate_denominator_count,
    sum(unprocessed_numerator) AS unprocessed_rate_numerator_count,
    sum(unprocessed_denominator) AS unprocessed_rate_denominator_count,
    sum(other_numerator) AS other_rate_numerator_count,
    sum(other_denominator) AS other_rate_denominator_count
  FROM placed
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  *,
  handled_rate_numerator_count / nullif(handled_rate_denominator_count, 0) AS handled_rate,
  carry_over_rate_numerator_count / nullif(carry_over_rate_denominator_count, 0) AS carry_over_rate,
  open_rate_numerator_count / nullif(open_rate_denominator_count, 0) AS open_rate,
  granted_rate_numerator_count / nullif(granted_rate_denominator_count, 0) AS granted_rate,
  refused_rate_numerator_count / nullif(refused_rate_denominator_count, 0) AS refused_rate,
  unavailable_rate_numerator_count / nullif(unavailable_rate_denominator_count, 0) AS unavailable_rate,
  unprocessed_rate_numerator_count / nullif(unprocessed_rate_denominator_count, 0) AS unprocessed_rate,
  other_rate_numerator_count / nullif(other_rate_denominator_count, 0) AS other_rate
FROM summed
