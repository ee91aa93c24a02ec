-- takes away what this run has read of archives that are to be read whole again
DELETE FROM gongkai.ogi.files.branch_ingest
WHERE run_id = :run_id
  AND archive.path IN (SELECT path FROM archives_again)
