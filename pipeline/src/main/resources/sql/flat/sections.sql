-- one row per section of a report
WITH
sections AS (
  SELECT
    ${include:expression/report_id} AS report_id,
    position + 1 AS section_position,
    section.number AS section_number,
    section.heading,
    section.text,
    length(section.text) AS character_count
  FROM files
  LATERAL VIEW posexplode(report.sections) AS position, section
  WHERE ${include:expression/is_report_file}
)
SELECT reports.*, sections.* EXCEPT (report_id)
FROM sections
JOIN reports ON reports.report_id = sections.report_id
