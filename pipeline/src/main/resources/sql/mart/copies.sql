-- one row per pair of reports of one year or of two years in a row whose narratives are nearly the same
WITH
narratives AS (
  SELECT
    report_id,
    report_year,
    array_join(transform(array_sort(collect_list(struct(section_position, text))), section -> section.text), '。') AS text
  FROM sections
  WHERE is_current AND report_year IS NOT NULL AND section_number IN (0, 1, 5, 6)
  GROUP BY report_id, report_year
),
-- What stands between two marks of punctuation, without the figures, which change while the
-- sentences stay.
shingled AS (
  SELECT
    report_id,
    report_year,
    array_distinct(
      filter(
        split(regexp_replace(text, '[0-9０-９A-Za-z.%％\\s（）()“”、]', ''), '[。；;，,！：:]+'),
        clause -> length(clause) >= 5
      )
    ) AS shingles
  FROM narratives
  WHERE length(text) >= ${limit:E18}
),
-- The smallest hash under each of sixteen seeds: two texts agree in one as often as they share
-- shingles.
signatures AS (
  SELECT
    report_id,
    report_year,
    array(
      min(xxhash64(0, shingle)), min(xxhash64(1, shingle)), min(xxhash64(2, shingle)), min(xxhash64(3, shingle)),
      min(xxhash64(4, shingle)), min(xxhash64(5, shingle)), min(xxhash64(6, shingle)), min(xxhash64(7, shingle)),
      min(xxhash64(8, shingle)), min(xxhash64(9, shingle)), min(xxhash64(10, shingle)), min(xxhash64(11, shingle)),
      min(xxhash64(12, shingle)), min(xxhash64(13, shingle)), min(xxhash64(14, shingle)), min(xxhash64(15, shingle))
    ) AS smallest
  FROM shingled
  LATERAL VIEW explode(shingles) AS shingle
  GROUP BY report_id, report_year
),
-- Eight bands of two: texts that share nine in ten shingles meet in one of them all but surely.
bands AS (
  SELECT report_id, report_year, xxhash64(band, smallest[2 * band], smallest[2 * band + 1]) AS band
  FROM signatures
  LATERAL VIEW explode(sequence(0, 7)) AS band
),
-- What very many texts share is a form letter: there a report meets the ones next to it alone, so
-- that the number of pairs grows with the number of reports and not with its square.
meetings AS (
  SELECT
    report_id,
    report_year,
    collect_list(struct(report_id, report_year)) OVER (
      PARTITION BY band ORDER BY report_year, report_id ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING
    ) AS earlier
  FROM bands
),
-- A body's own text of the year before is compared whether or not the two meet.
followed AS (
  SELECT now.report_id, now.report_year, before.report_id AS other_report_id
  FROM reports AS now
  JOIN reports AS before ON before.body_id = now.body_id AND before.report_year = now.report_year - 1
  WHERE now.is_current AND before.is_current
),
candidates AS (
  SELECT meetings.report_id, meetings.report_year, other.report_id AS other_report_id
  FROM meetings
  LATERAL VIEW explode(earlier) AS other
  WHERE meetings.report_year - other.report_year <= 1
  UNION
  SELECT * FROM followed
),
compared AS (
  SELECT
    candidates.report_id,
    candidates.report_year,
    other_report_id,
    array_intersect(one.shingles, other.shingles) AS shared,
    array_union(one.shingles, other.shingles) AS either
  FROM candidates
  JOIN shingled AS one ON one.report_id = candidates.report_id
  JOIN shingled AS other ON other.report_id = candidates.other_report_id
),
counted AS (
  SELECT
    *,
    length(array_join(shared, '')) AS shared_character_count,
    length(array_join(either, '')) AS either_character_count
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
  shared_character_count,
  either_character_count,
  substring(array_join(slice(shared, 1, 5), '，'), 1, 80) AS sample
FROM similar
JOIN reports AS one ON one.report_id = similar.report_id
JOIN reports AS other ON other.report_id = similar.other_report_id
WHERE similarity >= 0.8
