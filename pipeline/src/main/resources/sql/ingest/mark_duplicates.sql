-- notes on each duplicate the smallest path that holds the same content
MERGE INTO gongkai.ogi.files.branch_ingest AS known
USING duplicates ON duplicates.path = known.path
WHEN MATCHED THEN UPDATE SET duplicate_of = duplicates.duplicate_of
