-- one row per line of the sheet of indicators that reports before 2019 carry: the year's number beside the cumulative one, or one of several counts
WITH
indicators AS (
  SELECT ${include:expression/report_id} AS report_id, position + 1 AS indicator_number, indicator.*
  FROM files
  LATERAL VIEW posexplode(report.indicators) AS position, indicator
  WHERE ${include:expression/is_report_file}
)
SELECT
  reports.*,
  indicator_number,
  nullif(group_label, '') AS group_label,
  label,
  nullif(unit, '') AS unit,
  year.value AS year_value,
  year.status AS year_value_status,
  year.heading AS year_heading,
  year.raw AS year_raw_text,
  cumulative.value AS cumulative_value,
  cumulative.status AS cumulative_value_status,
  cumulative.heading AS cumulative_heading,
  cumulative.raw AS cumulative_raw_text,
  line_number
FROM indicators
JOIN reports ON reports.report_id = indicators.report_id
