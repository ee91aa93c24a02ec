-- one row: how many known files of the place listed are no longer there
SELECT count(*) AS file_count
FROM known_files AS known
LEFT ANTI JOIN listed ON listed.path = coalesce(known.archive.path, known.path)
  AND (known.archive IS NULL OR known.archive.sha256 IS NOT NULL)
WHERE startswith(known.path, :folder) OR known.archive.path = :root
