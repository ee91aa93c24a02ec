-- one row per outcome, reason and severity of the files that this run has read and their findings
WITH
files_read AS (
  SELECT CASE WHEN duplicate_of IS NULL THEN status ELSE 'duplicate' END AS outcome, reason, findings
  FROM gongkai.ogi.files.branch_ingest
  WHERE run_id = :run_id
)
SELECT outcome AS kind, reason AS code, count(*) AS item_count
FROM files_read
GROUP BY outcome, reason
UNION ALL
SELECT 'finding', finding.severity, count(*)
FROM files_read
LATERAL VIEW explode(findings) AS finding
WHERE outcome <> 'duplicate'
GROUP BY finding.severity
