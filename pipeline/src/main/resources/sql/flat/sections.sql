-- one row per section of a report
WITH
sections AS (
  SELECT
    substr(sha256, 1, 20) AS report_id,
    position + 1 AS section_position,
    section.number AS section_number,
    section.heading,
    section.text,
    length(section.text) AS character_count
  FROM files
  LATERAL VIEW posexplode(report.sections) AS position, section
  WHERE status <> 'rejected' AND duplicate_of IS NULL
)
SELECT reports.*, sections.* EXCEPT (report_id)
FROM sections
JOIN reports ON reports.report_id = sections.report_id
