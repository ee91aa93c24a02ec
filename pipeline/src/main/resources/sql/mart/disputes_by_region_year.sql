-- one row per region × report year × scope
WITH
printed AS (
  SELECT report_id, report_year, procedure, result, case_count FROM disputes WHERE is_current
),
received AS (
  SELECT report_id, total_count AS received FROM applications WHERE is_current AND line = 'received'
),
cells AS (
  SELECT *
  FROM printed
  PIVOT (max(case_count) FOR (procedure, result) IN (
    ('reconsideration', 'upheld') AS reconsideration_upheld,
    ('reconsideration', 'corrected') AS reconsideration_corrected,
    ('reconsideration', 'other') AS reconsideration_other,
    ('reconsideration', 'pending') AS reconsideration_pending,
    ('reconsideration', 'total') AS reconsideration_total,
    ('litigation_direct', 'upheld') AS litigation_direct_upheld,
    ('litigation_direct', 'corrected') AS litigation_direct_corrected,
    ('litigation_direct', 'other') AS litigation_direct_other,
    ('litigation_direct', 'pending') AS litigation_direct_pending,
    ('litigation_direct', 'total') AS litigation_direct_total,
    ('litigation_after_reconsideration', 'upheld') AS litigation_after_reconsideration_upheld,
    ('litigation_after_reconsideration', 'corrected') AS litigation_after_reconsideration_corrected,
    ('litigation_after_reconsideration', 'other') AS litigation_after_reconsideration_other,
    ('litigation_after_reconsideration', 'pending') AS litigation_after_reconsideration_pending,
    ('litigation_after_reconsideration', 'total') AS litigation_after_reconsideration_total
  ))
),
-- A case is closed when it has a result; what is pending has none yet.
closings AS (
  SELECT
    *,
    reconsideration_upheld + reconsideration_corrected + reconsideration_other AS reconsideration_closed,
    litigation_direct_upheld + litigation_direct_corrected + litigation_direct_other
      + litigation_after_reconsideration_upheld
      + litigation_after_reconsideration_corrected
      + litigation_after_reconsideration_other AS litigation_closed,
    litigation_direct_corrected + litigation_after_reconsideration_corrected AS litigation_corrected,
    litigation_direct_total + litigation_after_reconsideration_total AS litigation
  FROM cells
),
quantities AS (
  SELECT
    closings.*,
    received,
    reconsideration_closed + litigation_closed AS closed,
    reconsideration_corrected + litigation_corrected AS corrected,
    reconsideration_upheld
      + litigation_direct_upheld
      + litigation_after_reconsideration_upheld AS upheld,
    reconsideration_pending
      + litigation_direct_pending
      + litigation_after_reconsideration_pending AS pending,
    reconsideration_total + litigation AS total
  FROM closings
  LEFT JOIN received ON received.report_id = closings.report_id
),
-- Both parts of a rate count or neither does, so that a ratio of sums compares like with like.
parts AS (
  SELECT
    *,
    CASE WHEN reconsideration_closed IS NOT NULL THEN reconsideration_corrected END AS reconsideration_corrected_rate_numerator,
    CASE WHEN reconsideration_corrected IS NOT NULL THEN reconsideration_closed END AS reconsideration_corrected_rate_denominator,
    CASE WHEN litigation_closed IS NOT NULL THEN litigation_corrected END AS litigation_corrected_rate_numerator,
    CASE WHEN litigation_corrected IS NOT NULL THEN litigation_closed END AS litigation_corrected_rate_denominator,
    CASE WHEN closed IS NOT NULL THEN corrected END AS corrected_rate_numerator,
    CASE WHEN corrected IS NOT NULL THEN closed END AS corrected_rate_denominator,
    CASE WHEN closed IS NOT NULL THEN upheld END AS upheld_rate_numerator,
    CASE WHEN upheld IS NOT NULL THEN closed END AS upheld_rate_denominator,
    CASE WHEN total IS NOT NULL THEN pending END AS pending_rate_numerator,
    CASE WHEN pending IS NOT NULL THEN total END AS pending_rate_denominator,
    CASE WHEN received IS NOT NULL THEN total END AS dispute_rate_numerator,
    CASE WHEN total IS NOT NULL THEN received END AS dispute_rate_denominator,
    CASE WHEN received IS NOT NULL THEN corrected END AS dispute_corrected_rate_numerator,
    CASE WHEN corrected IS NOT NULL THEN received END AS dispute_corrected_rate_denominator,
    CASE WHEN litigation IS NOT NULL THEN litigation_direct_total END AS direct_litigation_rate_numerator,
    CASE WHEN litigation_direct_total IS NOT NULL THEN litigation END AS direct_litigation_rate_denominator
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
    CASE WHEN count(reconsideration_upheld) = count_if(is_used) THEN sum(reconsideration_upheld) END AS reconsideration_upheld_count,
    CASE WHEN count(reconsideration_corrected) = count_if(is_used) THEN sum(reconsideration_corrected) END AS reconsideration_corrected_count,
    CASE WHEN count(reconsideration_other) = count_if(is_used) THEN sum(reconsideration_other) END AS reconsideration_other_count,
    CASE WHEN count(reconsideration_pending) = count_if(is_used) THEN sum(reconsideration_pending) END AS reconsideration_pending_count,
    CASE WHEN count(reconsideration_total) = count_if(is_used) THEN sum(reconsideration_total) END AS reconsideration_total_count,
    CASE WHEN count(litigation_direct_upheld) = count_if(is_used) THEN sum(litigation_direct_upheld) END AS litigation_direct_upheld_count,
    CASE WHEN count(litigation_direct_corrected) = count_if(is_used) THEN sum(litigation_direct_corrected) END AS litigation_direct_corrected_count,
    CASE WHEN count(litigation_direct_other) = count_if(is_used) THEN sum(litigation_direct_other) END AS litigation_direct_other_count,
    CASE WHEN count(litigation_direct_pending) = count_if(is_used) THEN sum(litigation_direct_pending) END AS litigation_direct_pending_count,
    CASE WHEN count(litigation_direct_total) = count_if(is_used) THEN sum(litigation_direct_total) END AS litigation_direct_total_count,
    CASE WHEN count(litigation_after_reconsideration_upheld) = count_if(is_used) THEN sum(litigation_after_reconsideration_upheld) END AS litigation_after_reconsideration_upheld_count,
    CASE WHEN count(litigation_after_reconsideration_corrected) = count_if(is_used) THEN sum(litigation_after_reconsideration_corrected) END AS litigation_after_reconsideration_corrected_count,
    CASE WHEN count(litigation_after_reconsideration_other) = count_if(is_used) THEN sum(litigation_after_reconsideration_other) END AS litigation_after_reconsideration_other_count,
    CASE WHEN count(litigation_after_reconsideration_pending) = count_if(is_used) THEN sum(litigation_after_reconsideration_pending) END AS litigation_after_reconsideration_pending_count,
    CASE WHEN count(litigation_after_reconsideration_total) = count_if(is_used) THEN sum(litigation_after_reconsideration_total) END AS litigation_after_reconsideration_total_count,
    CASE WHEN count(litigation) = count_if(is_used) THEN sum(litigation) END AS litigation_count,
    sum(reconsideration_corrected_rate_numerator) AS reconsideration_corrected_rate_numerator_count,
    sum(reconsideration_corrected_rate_denominator) AS reconsideration_corrected_rate_denominator_count,
    sum(litigation_corrected_rate_numerator) AS litigation_corrected_rate_numerator_count,
    sum(litigation_corrected_rate_denominator) AS litigation_corrected_rate_denominator_count,
    sum(corrected_rate_numerator) AS corrected_rate_numerator_count,
    sum(corrected_rate_denominator) AS corrected_rate_denominator_count,
    sum(upheld_rate_numerator) AS upheld_rate_numerator_count,
    sum(upheld_rate_denominator) AS upheld_rate_denominator_count,
    sum(pending_rate_numerator) AS pending_rate_numerator_count,
    sum(pending_rate_denominator) AS pending_rate_denominator_count,
    sum(dispute_rate_numerator) AS dispute_rate_numerator_count,
    sum(dispute_rate_denominator) AS dispute_rate_denominator_count,
    sum(dispute_corrected_rate_numerator) AS dispute_corrected_rate_numerator_count,
    sum(dispute_corrected_rate_denominator) AS dispute_corrected_rate_denominator_count,
    sum(direct_litigation_rate_numerator) AS direct_litigation_rate_numerator_count,
    sum(direct_litigation_rate_denominator) AS direct_litigation_rate_denominator_count
  FROM placed
  GROUP BY region_code, region_level, report_year, scope
)
SELECT
  *,
  reconsideration_corrected_rate_numerator_count / nullif(reconsideration_corrected_rate_denominator_count, 0) AS reconsideration_corrected_rate,
  litigation_corrected_rate_numerator_count / nullif(litigation_corrected_rate_denominator_count, 0) AS litigation_corrected_rate,
  corrected_rate_numerator_count / nullif(corrected_rate_denominator_count, 0) AS corrected_rate,
  upheld_rate_numerator_count / nullif(upheld_rate_denominator_count, 0) AS upheld_rate,
  pending_rate_numerator_count / nullif(pending_rate_denominator_count, 0) AS pending_rate,
  dispute_rate_numerator_count / nullif(dispute_rate_denominator_count, 0) AS dispute_rate,
  dispute_corrected_rate_numerator_count / nullif(dispute_corrected_rate_denominator_count, 0) AS dispute_corrected_rate,
  direct_litigation_rate_numerator_count / nullif(direct_litigation_rate_denominator_count, 0) AS direct_litigation_rate
FROM summed
