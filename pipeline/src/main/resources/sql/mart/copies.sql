-- one row per pair of reports of one year or of two years in a row whose narratives are nearly the same
WITH
narratives AS (
  SELECT
    report_id,
    report_year,
    -- Figures and punctuation change from year to year while the sentences stay.
    regexp_replace(
      array_join(transform(array_sort(collect_list(struct(section_position, text))), section -> section.text), '。'),
      '[0-9０-９A-Za-z.%％ \\s（）()“”、]', ''
    ) AS text
  FROM sections
  WHERE is_current AND report_year IS NOT NULL AND section_number IN (0, 1, 5, 6)
  GROUP BY report_id, report_year
),
clauses AS (
  SELECT
    report_id,
    report_year,
    text,
    array_distinct(filter(split(text, '[。；;，,！：:]+'), clause -> length(clause) >= 5)) AS clauses
  FROM narratives
  WHERE length(text) >= ${limit:E18}
),
-- The smallest hash under each of sixteen seeds: two texts share it as often as they share clauses.
signatures AS (
  SELECT
    report_id,
    report_year,
    transform(
      sequence(0, 15),
      seed -> array_min(transform(clauses, clause -> xxhash64(seed, clause)))
    ) AS smallest
  FROM clauses
  WHERE size(clauses) > 0
),
bands AS (
  SELECT report_id, report_year, xxhash64(band, smallest[2 * band], smallest[2 * band + 1]) AS band
  FROM signatures
  LATERAL VIEW explode(sequence(0, 7)) AS band
),
-- What very many texts share is a form letter: there a report meets the ones next to it alone, so
-- that the number of pairs grows with the number of reports and not with its square.
neighbours AS (
  SELECT
    report_id,
    collect_list(struct(report_id, report_year)) OVER (
      PARTITION BY band ORDER BY report_year, report_id ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING
    ) AS earlier,
    report_year
  FROM bands
),
candidates AS (
  SELECT DISTINCT neighbours.report_id, neighbours.report_year, other.report_id AS other_report_id
  FROM neighbours
  LATERAL VIEW explode(earlier) AS other
  WHERE neighbours.report_year - other.report_year <= 1
),
compared AS (
  SELECT
    candidates.report_id,
    candidates.report_year,
    other_report_id,
    one.text AS one_text,
    other.text AS other_text,
    -- Each run of five characters.
    array_distinct(transform(sequence(1, length(one.text) - 4), start -> substring(one.text, start, 5))) AS one_runs,
    array_distinct(transform(sequence(1, length(other.text) - 4), start -> substring(other.text, start, 5))) AS other_runs,
    array_intersect(one.clauses, other.clauses) AS shared_clauses
  FROM candidates
  JOIN clauses AS one ON one.report_id = candidates.report_id
  JOIN clauses AS other ON other.report_id = candidates.other_report_id
),
counted AS (
  SELECT
    *,
    size(array_intersect(one_runs, other_runs)) AS shared_shingle_count,
    size(array_union(one_runs, other_runs)) AS union_shingle_count
  FROM compared
),
similar AS (
  SELECT *, ${value:text_similarity} AS similarity FROM counted
)
SELECT
  similar.report_id,
  similar.report_year,
  one.body_id,
  one.body_name,
  other_report_id,
  other.report_year AS other_report_year,
  other.body_id AS other_body_id,
  other.body_name AS other_body_name,
  coalesce(one.body_id = other.body_id, false) AS is_same_body,
  similarity,
  shared_shingle_count,
  union_shingle_count,
  substring(array_join(slice(shared_clauses, 1, 4), '，'), 1, 80) AS sample
FROM similar
JOIN reports AS one ON one.report_id = similar.report_id
JOIN reports AS other ON other.report_id = similar.other_report_id
WHERE similarity >= 0.8
