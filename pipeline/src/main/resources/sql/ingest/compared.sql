-- one row per listed file that has to be read, with what is known of it, and per listed archive that is as known
WITH
loose AS (
  SELECT path, size_bytes, modified_at, sha256, reason, parser_version = :parser_version AND NOT :reparse AS same_parser
  FROM gongkai.ogi.files
  WHERE archive IS NULL
),
archived AS (
  -- All files that are still in an archive carry the same size, time and digest of it.
  SELECT
    archive.path,
    first(archive.size_bytes) AS size_bytes,
    first(archive.modified_at) AS modified_at,
    first(archive.sha256) AS sha256,
    bool_and(parser_version = :parser_version AND NOT :reparse) AS same_parser,
    count(*) AS file_count
  FROM gongkai.ogi.files
  WHERE archive.sha256 IS NOT NULL
  GROUP BY archive.path
),
known AS (
  SELECT *, 0L AS file_count FROM loose
  UNION ALL
  SELECT path, size_bytes, modified_at, sha256, NULL, same_parser, file_count FROM archived
),
judged AS (
  SELECT
    listed.path,
    listed.bytes,
    listed.modified_ms,
    CASE WHEN known.same_parser THEN known.sha256 END AS known_sha256,
    coalesce(known.same_parser AND known.reason = 'unreadable_file', false) AS known_unreadable,
    known.path IS NOT NULL AS is_known,
    coalesce(known.file_count, 0L) AS archived_count,
    known.path IS NULL
      OR NOT known.same_parser
      OR known.size_bytes <> listed.bytes
      OR unix_millis(known.modified_at) <> listed.modified_ms
      OR coalesce(known.reason = 'unreadable_file', false) AS to_read
  FROM listed
  LEFT JOIN known ON known.path = listed.path
)
SELECT * FROM judged WHERE to_read OR archived_count > 0 ORDER BY path
