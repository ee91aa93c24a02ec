-- one row per status and reason that the run's source files ended with
SELECT status, reason, count(*) AS file_count
FROM files
GROUP BY status, reason
ORDER BY status, reason
