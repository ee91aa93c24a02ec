-- one row per file whose note of a duplicate is no longer right
WITH
readable AS (
  SELECT path, duplicate_of, status, sha256 FROM gongkai.ogi.files.branch_ingest
),
firsts AS (
  SELECT
    path,
    duplicate_of,
    CASE WHEN status <> 'rejected'
      THEN min(CASE WHEN status <> 'rejected' THEN path END) OVER (PARTITION BY sha256)
    END AS first_path
  FROM readable
)
SELECT path, CASE WHEN first_path <> path THEN first_path END AS duplicate_of
FROM firsts
WHERE NOT duplicate_of <=> CASE WHEN first_path <> path THEN first_path END
