-- one row per path that stands more than once; there must be none
SELECT path FROM gongkai.ogi.files.branch_ingest GROUP BY path HAVING count(*) > 1
