-- takes away the rows of files that this run has read anew
DELETE FROM gongkai.ogi.files.branch_ingest
WHERE run_id <> :run_id
  AND path IN (SELECT path FROM gongkai.ogi.files.branch_ingest WHERE run_id = :run_id)
