-- one row per file known to be in an archive that has to be read again
SELECT archive.path AS archive_path, path, sha256
FROM gongkai.ogi.files
WHERE archive.sha256 IS NOT NULL
  AND archive.path IN (SELECT path FROM changed_archives)
  AND sha256 IS NOT NULL
  AND parser_version = :parser_version AND NOT :reparse
