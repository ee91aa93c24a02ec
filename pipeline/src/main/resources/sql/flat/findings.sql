-- one row per rule that a report does not plainly satisfy
WITH
findings AS (
  SELECT
    substr(sha256, 1, 20) AS report_id,
    position + 1 AS finding_number,
    finding.* EXCEPT (cells),
    concat_ws(' ', finding.cells) AS cells
  FROM files
  LATERAL VIEW posexplode(findings) AS position, finding
  WHERE status <> 'rejected' AND duplicate_of IS NULL
)
SELECT reports.*, findings.* EXCEPT (report_id)
FROM findings
JOIN reports ON reports.report_id = findings.report_id
