-- volumes, outcomes and two rates by region, year and scope
CREATE TEMP TABLE recomputed_applications_by_region_year AS
WITH known AS (
  -- A sum of lines is known where each of them is: a blank must not pass for zero.
  SELECT
    report_id,
    sum(total_count) FILTER (line = 'received') AS received,
    sum(total_count) FILTER (line = 'carried_in') AS carried_in,
    sum(total_count) FILTER (line = 'processed_total') AS processed,
    sum(total_count) FILTER (line = 'carried_forward') AS carried_forward,
    sum(total_count) FILTER (line = 'granted') AS granted,
    sum(total_count) FILTER (line = 'partly_granted') AS partly_granted,
    CASE count(total_count) FILTER (line LIKE 'refused!_%' ESCAPE '!')
      WHEN 8 THEN sum(total_count) FILTER (line LIKE 'refused!_%' ESCAPE '!') END AS refused,
    CASE count(total_count) FILTER (line LIKE 'unavailable!_%' ESCAPE '!')
      WHEN 3 THEN sum(total_count) FILTER (line LIKE 'unavailable!_%' ESCAPE '!') END AS unavailable,
    CASE count(total_count) FILTER (line LIKE 'unprocessed!_%' ESCAPE '!')
      WHEN 5 THEN sum(total_count) FILTER (line LIKE 'unprocessed!_%' ESCAPE '!') END AS unprocessed
  FROM applications
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
  CASE WHEN bool_and(received IS NOT NULL) FILTER (is_used) THEN sum(received) END AS received_count,
  CASE WHEN bool_and(carried_in IS NOT NULL) FILTER (is_used) THEN sum(carried_in) END AS carried_in_count,
  CASE WHEN bool_and(processed IS NOT NULL) FILTER (is_used) THEN sum(processed) END AS processed_count,
  CASE WHEN bool_and(carried_forward IS NOT NULL) FILTER (is_used) THEN sum(carried_forward) END AS carried_forward_count,
  CASE WHEN bool_and(granted IS NOT NULL) FILTER (is_used) THEN sum(granted) END AS granted_count,
  CASE WHEN bool_and(partly_granted IS NOT NULL) FILTER (is_used) THEN sum(partly_granted) END AS partly_granted_count,
  CASE WHEN bool_and(refused IS NOT NULL) FILTER (is_used) THEN sum(refused) END AS refused_count,
  CASE WHEN bool_and(unavailable IS NOT NULL) FILTER (is_used) THEN sum(unavailable) END AS unavailable_count,
  CASE WHEN bool_and(unprocessed IS NOT NULL) FILTER (is_used) THEN sum(unprocessed) END AS unprocessed_count,
  sum(granted + partly_granted) FILTER (processed IS NOT NULL)
    / nullif(sum(processed) FILTER (granted + partly_granted IS NOT NULL), 0) AS open_rate,
  sum(refused) FILTER (processed IS NOT NULL)
    / nullif(sum(processed) FILTER (refused IS NOT NULL), 0) AS refused_rate
FROM joined
GROUP BY ALL;
