-- takes away the rows of files that this run has read anew, and of a file that is an archive now
DELETE FROM gongkai.ogi.files.branch_ingest
WHERE run_id <> :run_id
  AND path IN (
    SELECT path FROM gongkai.ogi.files.branch_ingest WHERE run_id = :run_id
    UNION
    SELECT archive.path FROM gongkai.ogi.files.branch_ingest WHERE run_id = :run_id AND archive.path IS NOT NULL
  )
