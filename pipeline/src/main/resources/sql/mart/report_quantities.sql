-- one row per current report: the quantities that every metric is made of
WITH
current_reports AS (
  SELECT report_id, report_year, body_id, body_name, body_kind, body_level, scope, edition, region_level, region_code, province_code, city_code, county_code, published_date,
    ${include:expression/parent_region_code} AS parent_region_code
  FROM reports
  WHERE is_current AND report_year IS NOT NULL
),
-- The two lines that tie one year to the next, in the order of the form's seven columns.
carried AS (
  SELECT
    report_id,
    max(CASE WHEN line = 'carried_in' THEN counts END) AS carried_in_counts,
    max(CASE WHEN line = 'carried_forward' THEN counts END) AS carried_forward_counts,
    bit_xor(xxhash64(line, counts)) AS applications_fingerprint,
    sum(size(filter(counts, count -> count <> 0))) AS applications_nonzero_count
  FROM (
    SELECT
      report_id,
      line,
      ${include:expression/applicant_counts} AS counts
    FROM applications
    WHERE is_current
  )
  GROUP BY report_id
),
received AS (
  SELECT
    report_id,
    natural_person_count AS natural_person_received_count,
    business_count AS business_received_count,
    research_count AS research_received_count,
    welfare_count AS welfare_received_count,
    legal_service_count AS legal_service_received_count,
    other_organisation_count AS other_organisation_received_count
  FROM applications
  WHERE is_current AND line = 'received'
),
processed AS (
  SELECT * EXCEPT (report_year, applicant, applicant_label), true AS prints_applications
  FROM application_quantities
  WHERE applicant = 'total'
),
cases AS (
  SELECT report_id, procedure, result, case_count FROM disputes WHERE is_current
),
results AS (
  SELECT *
  FROM cases
  PIVOT (max(case_count) FOR (procedure, result) IN (
    ('reconsideration', 'upheld') AS reconsideration_upheld_count,
    ('reconsideration', 'corrected') AS reconsideration_corrected_count,
    ('reconsideration', 'other') AS reconsideration_other_count,
    ('reconsideration', 'pending') AS reconsideration_pending_count,
    ('reconsideration', 'total') AS reconsideration_total_count,
    ('litigation_direct', 'upheld') AS litigation_direct_upheld_count,
    ('litigation_direct', 'corrected') AS litigation_direct_corrected_count,
    ('litigation_direct', 'other') AS litigation_direct_other_count,
    ('litigation_direct', 'pending') AS litigation_direct_pending_count,
    ('litigation_direct', 'total') AS litigation_direct_total_count,
    ('litigation_after_reconsideration', 'upheld') AS litigation_after_reconsideration_upheld_count,
    ('litigation_after_reconsideration', 'corrected') AS litigation_after_reconsideration_corrected_count,
    ('litigation_after_reconsideration', 'other') AS litigation_after_reconsideration_other_count,
    ('litigation_after_reconsideration', 'pending') AS litigation_after_reconsideration_pending_count,
    ('litigation_after_reconsideration', 'total') AS litigation_after_reconsideration_total_count
  ))
),
-- A case is closed when it has a result; what is pending has none yet.
closings AS (
  SELECT
    *,
    true AS prints_disputes,
    reconsideration_upheld_count + reconsideration_corrected_count + reconsideration_other_count AS reconsideration_closed_count,
    litigation_direct_upheld_count + litigation_direct_corrected_count + litigation_direct_other_count
      + litigation_after_reconsideration_upheld_count
      + litigation_after_reconsideration_corrected_count
      + litigation_after_reconsideration_other_count AS litigation_closed_count,
    litigation_direct_corrected_count + litigation_after_reconsideration_corrected_count AS litigation_corrected_count,
    ${columns:litigation}
  FROM results
),
totals AS (
  SELECT
    * EXCEPT (litigation),
    litigation AS litigation_count,
    reconsideration_closed_count + litigation_closed_count AS closed_count,
    reconsideration_corrected_count + litigation_corrected_count AS corrected_count,
    reconsideration_upheld_count
      + litigation_direct_upheld_count
      + litigation_after_reconsideration_upheld_count AS upheld_count,
    reconsideration_pending_count
      + litigation_direct_pending_count
      + litigation_after_reconsideration_pending_count AS pending_count,
    reconsideration_total_count + litigation AS dispute_count
  FROM closings
),
items AS (
  SELECT
    report_id,
    item,
    measure,
    -- A count is a whole number; only money has fractions.
    CASE WHEN item = 'fee' OR value = floor(value) THEN value END AS value
  FROM disclosures
  WHERE is_current
),
-- Every printed number of table two, whatever the edition.
printed AS (
  SELECT
    report_id,
    map_from_entries(array_sort(collect_list(struct(cell, value)))) AS disclosed_values
  FROM (
    SELECT report_id, concat(item, '.', measure) AS cell, max(value) AS value
    FROM items
    GROUP BY report_id, item, measure
  )
  GROUP BY report_id
),
disclosed AS (
  SELECT *
  FROM items
  PIVOT (max(value) FOR (item, measure) IN (
    ('regulation', 'issued') AS regulation_issued,
    ('regulation', 'repealed') AS regulation_repealed,
    ('regulation', 'in_force') AS regulation_in_force,
    ('normative_document', 'issued') AS normative_document_issued,
    ('normative_document', 'repealed') AS normative_document_repealed,
    ('normative_document', 'in_force') AS normative_document_in_force,
    ('license', 'decisions') AS license_decisions,
    ('penalty', 'decisions') AS penalty_decisions,
    ('coercive_measure', 'decisions') AS coercive_measure_decisions,
    ('fee', 'amount_cny_10k') AS fee_amount_cny_10k
  ))
),
counted AS (
  SELECT
    report_id,
    CAST(regulation_issued AS BIGINT) AS regulation_issued_count,
    CAST(regulation_repealed AS BIGINT) AS regulation_repealed_count,
    CAST(regulation_in_force AS BIGINT) AS regulation_in_force_count,
    CAST(normative_document_issued AS BIGINT) AS normative_document_issued_count,
    CAST(normative_document_repealed AS BIGINT) AS normative_document_repealed_count,
    CAST(normative_document_in_force AS BIGINT) AS normative_document_in_force_count,
    CAST(license_decisions AS BIGINT) AS license_decisions_count,
    CAST(penalty_decisions AS BIGINT) AS penalty_decisions_count,
    CAST(coercive_measure_decisions AS BIGINT) AS coercive_measure_decisions_count,
    fee_amount_cny_10k
  FROM disclosed
)
SELECT
  current_reports.*,
  ${value:publication_lag} AS publication_lag_days,
  coalesce(prints_applications, false) AS prints_applications,
  coalesce(prints_disputes, false) AS prints_disputes,
  processed.* EXCEPT (report_id, prints_applications),
  received.* EXCEPT (report_id),
  carried.* EXCEPT (report_id),
  totals.* EXCEPT (report_id, prints_disputes),
  counted.* EXCEPT (report_id),
  printed.disclosed_values
FROM current_reports
LEFT JOIN processed ON processed.report_id = current_reports.report_id
LEFT JOIN received ON received.report_id = current_reports.report_id
LEFT JOIN carried ON carried.report_id = current_reports.report_id
LEFT JOIN totals ON totals.report_id = current_reports.report_id
LEFT JOIN counted ON counted.report_id = current_reports.report_id
LEFT JOIN printed ON printed.report_id = current_reports.report_id
