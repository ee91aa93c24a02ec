-- one row per severity of the findings in the files that this run has read
SELECT finding.severity, count(*) AS finding_count
FROM gongkai.ogi.files.branch_ingest
LATERAL VIEW explode(findings) AS finding
WHERE run_id = :run_id AND duplicate_of IS NULL
GROUP BY finding.severity
