-- one row per statutory table whose flat rows hold other numbers of cells, numbers or other sums than files
WITH
readable AS (
  SELECT report FROM files WHERE ${include:expression/is_report_file}
),
disclosure_cells AS (SELECT cell.value FROM readable LATERAL VIEW explode(report.disclosures) AS cell),
application_lines AS (
  SELECT
    array(
      line.natural_person.value, line.business.value, line.research.value, line.welfare.value,
      line.legal_service.value, line.other_organisation.value, line.total.value
    ) AS numbers
  FROM readable
  LATERAL VIEW explode(report.applications) AS line
),
application_cells AS (SELECT value FROM application_lines LATERAL VIEW explode(numbers) AS value),
dispute_cells AS (SELECT cell.value FROM readable LATERAL VIEW explode(report.disputes) AS cell),
stored AS (
  SELECT 'disclosures' AS `table`, count(*) AS row_count, count(value) AS number_count, sum(value) AS total FROM disclosure_cells
  UNION ALL
  SELECT
    'applications',
    (SELECT count(*) FROM application_lines),
    count(CASE WHEN value = floor(value) THEN value END),
    sum(CASE WHEN value = floor(value) THEN value END)
  FROM application_cells
  UNION ALL
  SELECT
    'disputes',
    count(*),
    count(CASE WHEN value = floor(value) THEN value END),
    sum(CASE WHEN value = floor(value) THEN value END)
  FROM dispute_cells
),
counted AS (
  SELECT 'disclosures' AS `table`, count(*) AS row_count, count(value) AS number_count, sum(value) AS total FROM disclosures
  UNION ALL
  SELECT
    'applications',
    count(*),
    sum(
      if(natural_person_count IS NULL, 0, 1) + if(business_count IS NULL, 0, 1) + if(research_count IS NULL, 0, 1)
      + if(welfare_count IS NULL, 0, 1) + if(legal_service_count IS NULL, 0, 1)
      + if(other_organisation_count IS NULL, 0, 1) + if(total_count IS NULL, 0, 1)
    ),
    sum(
      coalesce(natural_person_count, 0) + coalesce(business_count, 0) + coalesce(research_count, 0)
      + coalesce(welfare_count, 0) + coalesce(legal_service_count, 0)
      + coalesce(other_organisation_count, 0) + coalesce(total_count, 0)
    )
  FROM applications
  UNION ALL
  SELECT 'disputes', count(*), count(case_count), sum(case_count) FROM disputes
)
SELECT
  coalesce(stored.`table`, counted.`table`) AS subject,
  concat(
    'files hold ', coalesce(stored.row_count, 0), ' rows with ', coalesce(stored.number_count, 0), ' numbers of sum ',
    coalesce(stored.total, 0), ', the table ', counted.row_count, ' with ', coalesce(counted.number_count, 0),
    ' of sum ', coalesce(counted.total, 0)
  ) AS problem
FROM counted
FULL JOIN stored ON stored.`table` = counted.`table`
WHERE coalesce(stored.row_count, 0) <> coalesce(counted.row_count, 0)
  OR coalesce(stored.number_count, 0) <> coalesce(counted.number_count, 0)
  OR coalesce(stored.total, 0) <> coalesce(counted.total, 0)
