files.status <> 'rejected' AND files.duplicate_of IS NULL
