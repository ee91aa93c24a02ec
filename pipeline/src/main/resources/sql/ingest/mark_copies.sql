-- notes on each copy the smallest path that holds the same content
MERGE INTO gongkai.ogi.files.branch_ingest AS known
USING copies ON copies.path = known.path
WHEN MATCHED THEN UPDATE SET duplicate_of = copies.duplicate_of
