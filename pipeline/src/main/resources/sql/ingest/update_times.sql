-- notes the size and time of files whose content is as known
MERGE INTO gongkai.ogi.files.branch_ingest AS known
USING touched ON touched.path = known.path
WHEN MATCHED AND known.archive IS NULL THEN UPDATE SET
  size_bytes = touched.bytes,
  modified_at = timestamp_millis(touched.modified_ms)
