-- one row per listed file that has to be read, with what is known of it
WITH
known AS (
  SELECT path, size_bytes, modified_at, sha256, reason, parser_version = :parser_version AND NOT :reparse AS same_parser
  FROM gongkai.ogi.files
)
SELECT
  listed.path,
  listed.bytes,
  listed.modified_ms,
  CASE WHEN known.same_parser THEN known.sha256 END AS known_sha256,
  coalesce(known.same_parser AND known.reason = 'unreadable_file', false) AS known_unreadable,
  known.path IS NOT NULL AS is_known
FROM listed
LEFT JOIN known ON known.path = listed.path
WHERE known.path IS NULL
  OR NOT known.same_parser
  OR known.size_bytes <> listed.bytes
  OR unix_millis(known.modified_at) <> listed.modified_ms
  OR coalesce(known.reason = 'unreadable_file', false)
ORDER BY listed.path
