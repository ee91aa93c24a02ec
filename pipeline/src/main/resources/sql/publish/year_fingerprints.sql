-- one row per report year with a fingerprint of the readable files behind it and the decisions on them
WITH
hashed AS (
  SELECT
    path,
    body_id,
    report_year,
    xxhash64(rule, decision, coalesce(decided_by, ''), coalesce(decided_date, DATE'0001-01-01'), coalesce(note, '')) AS hash
  FROM decisions
),
by_path AS (
  SELECT path, bit_xor(hash) AS hash FROM hashed WHERE path IS NOT NULL GROUP BY path
),
by_body AS (
  SELECT body_id, report_year, bit_xor(hash) AS hash FROM hashed WHERE path IS NULL GROUP BY body_id, report_year
)
SELECT
  coalesce(CAST(files.report.report_year AS STRING), '') AS report_year,
  concat(
    count(*),
    '-',
    hex(
      bit_xor(
        xxhash64(
          files.path, sha256, status, coalesce(duplicate_of, ''), parser_version,
          coalesce(by_path.hash, 0), coalesce(by_body.hash, 0)
        )
      )
    )
  ) AS fingerprint
FROM files
LEFT JOIN by_path ON by_path.path = files.path
LEFT JOIN by_body ON by_body.body_id = files.report.body.id AND by_body.report_year = files.report.report_year
WHERE status <> 'rejected'
GROUP BY files.report.report_year
