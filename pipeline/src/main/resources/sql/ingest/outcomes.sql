-- one row per outcome and reason of the files that this run has read
SELECT
  CASE WHEN duplicate_of IS NULL THEN status ELSE 'duplicate' END AS outcome,
  reason,
  count(*) AS file_count
FROM gongkai.ogi.files.branch_ingest
WHERE run_id = :run_id
GROUP BY ALL
