-- one row per report: every readable file once, however many copies of it were found
WITH
readable AS (
  SELECT * FROM files WHERE ${include:expression/is_report_file}
),
duplicates AS (
  SELECT duplicate_of AS path, count(*) AS copy_count
  FROM files
  WHERE duplicate_of IS NOT NULL
  GROUP BY duplicate_of
),
named AS (
  SELECT
    ${include:expression/report_id} AS report_id,
    report.body.id AS body_id,
    path,
    report.title,
    report.agency,
    report.report_year,
    report.edition,
    report.scope,
    report.published_date,
    report.region.code AS region_code,
    report.region.level AS region_level,
    report.region.province_code,
    report.region.province_name,
    report.region.city_code,
    report.region.city_name,
    report.region.county_code,
    report.region.county_name,
    report.region.township_code,
    report.region.township_name,
    status,
    format,
    report.body.name AS body_name,
    report.body.kind AS body_kind,
    report.body.level AS body_level,
    report.body.scope_reason,
    report.region.current_code AS current_region_code,
    report.region.outcome AS region_outcome,
    report.region.confidence AS region_confidence,
    CAST(size(findings) AS BIGINT) AS finding_count,
    sha256,
    parser_version
  FROM readable
),
ranked AS (
  -- A body or a year that is not known makes no series: such a report stands for itself.
  SELECT
    named.*,
    row_number() OVER (
      PARTITION BY report_year, CASE WHEN body_id IS NULL OR report_year IS NULL THEN report_id ELSE body_id END
      ORDER BY status = 'parsed' DESC, published_date DESC NULLS LAST, path
    ) = 1 AS is_current
  FROM named
)
SELECT ranked.*, coalesce(duplicates.copy_count, 0) AS copy_count
FROM ranked
LEFT JOIN duplicates ON duplicates.path = ranked.path
