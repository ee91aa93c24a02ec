-- one row per report year with a fingerprint of the readable files behind it
SELECT
  coalesce(CAST(report.report_year AS STRING), '') AS report_year,
  concat(
    count(*), '-', hex(bit_xor(xxhash64(path, sha256, status, coalesce(duplicate_of, ''), parser_version)))
  ) AS fingerprint
FROM files
WHERE status <> 'rejected'
GROUP BY report.report_year
