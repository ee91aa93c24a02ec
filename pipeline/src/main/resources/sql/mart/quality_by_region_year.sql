-- one row per region × report year × scope: how far its reports can be trusted
WITH
-- Rules of every report of the form; those about running text apply only where it says something.
form_rules AS (
  SELECT count(*) AS rule_count FROM rules WHERE `group` NOT IN ('prose', 'years', 'bodies')
),
between_reports AS (
  SELECT report_id, count(*) AS rule_count FROM check_results GROUP BY report_id
),
found AS (
  SELECT
    report_id,
    count_if(is_open AND severity = 'critical') AS critical_count,
    count_if(is_open AND severity = 'high') AS high_count,
    count_if(is_open AND severity = 'medium') AS medium_count,
    count_if(is_open AND severity = 'low') AS low_count,
    count_if(is_open AND severity = 'info') AS info_count,
    count_if(verdict = 'fail' AND is_open) AS failed_count,
    count_if(verdict = 'suspect' AND is_open) AS suspect_count,
    count_if(verdict = 'not_assessable') AS not_assessable_count,
    count_if(decision = 'dismissed') AS dismissed_count,
    count(DISTINCT CASE WHEN verdict = 'not_assessable' AND rule_group <> 'prose' THEN rule END) AS unassessed_rule_count,
    sum(
      CASE WHEN verdict = 'fail' AND is_open
        THEN CASE severity WHEN 'critical' THEN 8 WHEN 'high' THEN 4 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END
        ELSE 0
      END
    ) AS weighted_failure_count
  FROM (
    -- What a person dismissed counts no more, and what could not be assessed is no fault.
    SELECT *, verdict <> 'not_assessable' AND NOT coalesce(decision = 'dismissed', false) AS is_open FROM findings
  )
  GROUP BY report_id
),
judged AS (
  SELECT
    reports.report_id,
    reports.status,
    found.* EXCEPT (report_id),
    CASE WHEN edition <> 'pre2019' THEN form_rules.rule_count ELSE 0 END + coalesce(between_reports.rule_count, 0) AS applicable_count
  FROM reports
  CROSS JOIN form_rules
  LEFT JOIN between_reports ON between_reports.report_id = reports.report_id
  LEFT JOIN found ON found.report_id = reports.report_id
  WHERE reports.is_current
),
summed AS (
  SELECT
    region_code,
    max(region_name) AS region_name,
    region_level,
    report_regions.report_year,
    scope,
    count(*) AS report_count,
    count_if(status = 'parsed') AS parsed_count,
    count_if(status = 'partial') AS partial_count,
    count_if(coalesce(failed_count, 0) + coalesce(suspect_count, 0) = 0) AS clean_count,
    coalesce(sum(critical_count), 0) AS critical_count,
    coalesce(sum(high_count), 0) AS high_count,
    coalesce(sum(medium_count), 0) AS medium_count,
    coalesce(sum(low_count), 0) AS low_count,
    coalesce(sum(info_count), 0) AS info_count,
    coalesce(sum(failed_count), 0) AS failed_count,
    coalesce(sum(suspect_count), 0) AS suspect_count,
    coalesce(sum(not_assessable_count), 0) AS not_assessable_count,
    coalesce(sum(dismissed_count), 0) AS dismissed_count,
    sum(applicable_count) AS applicable_count,
    sum(greatest(applicable_count - coalesce(unassessed_rule_count, 0), 0)) AS assessed_count,
    coalesce(sum(weighted_failure_count), 0) AS weighted_failure_count
  FROM report_regions
  JOIN judged ON judged.report_id = report_regions.report_id
  GROUP BY region_code, region_level, report_regions.report_year, scope
)
SELECT
  *,
  ${columns:assessable_rate defect_density}
FROM summed
