-- notes the time of archives whose content is as known, for each file in them
MERGE INTO gongkai.ogi.files.branch_ingest AS known
USING touched ON touched.path = known.archive.path
WHEN MATCHED AND known.archive.sha256 IS NOT NULL THEN UPDATE SET
  modified_at = timestamp_millis(touched.modified_ms),
  archive = named_struct(
    'path', touched.path,
    'size_bytes', touched.bytes,
    'modified_at', timestamp_millis(touched.modified_ms),
    'sha256', known.archive.sha256
  )
