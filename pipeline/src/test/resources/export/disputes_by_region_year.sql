-- cases and their correction by region, year and scope
CREATE TEMP TABLE recomputed_disputes_by_region_year AS
WITH known AS (
  SELECT
    report_id,
    sum(case_count) FILTER (procedure = 'reconsideration' AND result = 'total') AS reconsideration_total,
    sum(case_count) FILTER (procedure = 'reconsideration' AND result = 'corrected') AS reconsideration_corrected,
    sum(case_count) FILTER (procedure = 'reconsideration' AND result = 'pending') AS reconsideration_pending,
    sum(case_count) FILTER (procedure = 'litigation_direct' AND result = 'total') AS litigation_direct_total,
    CASE count(case_count) FILTER (procedure <> 'reconsideration' AND result = 'total')
      WHEN 2 THEN sum(case_count) FILTER (procedure <> 'reconsideration' AND result = 'total') END AS litigation,
    CASE count(case_count) FILTER (result = 'corrected')
      WHEN 3 THEN sum(case_count) FILTER (result = 'corrected') END AS corrected,
    CASE count(case_count) FILTER (result IN ('upheld', 'corrected', 'other'))
      WHEN 9 THEN sum(case_count) FILTER (result IN ('upheld', 'corrected', 'other')) END AS closed
  FROM disputes
  GROUP BY report_id
),
joined AS (
  SELECT counted_reports.*, known.* EXCLUDE (report_id), known.report_id IS NOT NULL AS is_used
  FROM counted_reports
  LEFT JOIN known ON known.report_id = counted_reports.report_id AND is_counted
)
SELECT
  region_level, CAST(region_code AS BIGINT) AS region_code, report_year, scope,
  count(*) AS report_count,
  count(*) FILTER (is_used) AS used_count,
  CASE WHEN bool_and(reconsideration_total IS NOT NULL) FILTER (is_used) THEN sum(reconsideration_total) END AS reconsideration_total_count,
  CASE WHEN bool_and(reconsideration_corrected IS NOT NULL) FILTER (is_used) THEN sum(reconsideration_corrected) END AS reconsideration_corrected_count,
  CASE WHEN bool_and(reconsideration_pending IS NOT NULL) FILTER (is_used) THEN sum(reconsideration_pending) END AS reconsideration_pending_count,
  CASE WHEN bool_and(litigation_direct_total IS NOT NULL) FILTER (is_used) THEN sum(litigation_direct_total) END AS litigation_direct_total_count,
  CASE WHEN bool_and(litigation IS NOT NULL) FILTER (is_used) THEN sum(litigation) END AS litigation_count,
  sum(corrected) FILTER (closed IS NOT NULL)
    / nullif(sum(closed) FILTER (corrected IS NOT NULL), 0) AS corrected_rate
FROM joined
GROUP BY ALL;
