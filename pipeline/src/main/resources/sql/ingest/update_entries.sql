-- notes the archive as it is now with the files in it that are as known, and that it holds the others no longer
MERGE INTO gongkai.ogi.files.branch_ingest AS known
USING (
  SELECT files.path, entries.path IS NOT NULL AS still_there, entries.bytes, entries.modified_ms, entries.sha256
  FROM gongkai.ogi.files.branch_ingest AS files
  JOIN archives_replaced ON archives_replaced.path = files.archive.path
  LEFT JOIN entries_as_known AS entries ON entries.path = files.path
  WHERE files.run_id <> :run_id AND files.archive.sha256 IS NOT NULL
) AS judged ON judged.path = known.path
WHEN MATCHED AND judged.still_there THEN UPDATE SET
  modified_at = timestamp_millis(judged.modified_ms),
  archive = named_struct(
    'path', known.archive.path,
    'size_bytes', judged.bytes,
    'modified_at', timestamp_millis(judged.modified_ms),
    'sha256', judged.sha256
  )
WHEN MATCHED AND NOT judged.still_there THEN UPDATE SET
  archive = named_struct(
    'path', known.archive.path,
    'size_bytes', known.archive.size_bytes,
    'modified_at', known.archive.modified_at,
    'sha256', CAST(NULL AS STRING)
  )
