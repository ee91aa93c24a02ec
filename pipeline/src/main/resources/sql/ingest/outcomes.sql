-- one row per outcome and reason of the files that this run has read, and per severity of their findings;
-- what could not be assessed is no fault and counts apart
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
SELECT 'finding', CASE WHEN finding.verdict = 'not_assessable' THEN finding.verdict ELSE finding.severity END, count(*)
FROM files_read
LATERAL VIEW explode(findings) AS finding
WHERE outcome <> 'duplicate'
GROUP BY 2
