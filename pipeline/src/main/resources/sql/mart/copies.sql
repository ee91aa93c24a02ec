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
        split(regexp_replace(text, '[0-9０-９A-Za-z.%％\\s（）()“”、]+', ''), '[。；;，,！：:]+'),
        clause -> length(clause) >= 5
      )
    ) AS shingles
  FROM narratives
  WHERE length(text) >= ${limit:E18}
),
-- Numbers compare faster than texts: the last sixteen bits of each say how long its shingle is.
numbered AS (
  SELECT
    report_id,
    report_year,
    shingles,
    transform(shingles, shingle -> xxhash64(shingle) & -65536 | least(length(shingle), 65535)) AS numbers,
    length(array_join(shingles, '')) AS character_count
  FROM shingled
),
-- The smallest hash under each of sixteen seeds: two texts agree in one as often as they share
-- shingles.
signatures AS (
  SELECT
    report_id,
    report_year,
    array(
      min(xxhash64(0, number)), min(xxhash64(1, number)), min(xxhash64(2, number)), min(xxhash64(3, number)),
      min(xxhash64(4, number)), min(xxhash64(5, number)), min(xxhash64(6, number)), min(xxhash64(7, number)),
      min(xxhash64(8, number)), min(xxhash64(9, number)), min(xxhash64(10, number)), min(xxhash64(11, number)),
      min(xxhash64(12, number)), min(xxhash64(13, number)), min(xxhash64(14, number)), min(xxhash64(15, number))
    ) AS smallest
  FROM numbered
  LATERAL VIEW explode(numbers) AS number
  GROUP BY report_id, report_year
),
-- Eight bands of two: texts that share nine in ten shingles meet in one of them all but surely.
bands AS (
  SELECT
    struct(report_year, report_id) AS report,
    xxhash64(band, smallest[2 * band], smallest[2 * band + 1]) AS band,
    xxhash64(smallest[(2 * band + 2) % 16], smallest[(2 * band + 3) % 16]) AS next_band,
    xxhash64(
      smallest[(2 * band + 4) % 16], smallest[(2 * band + 5) % 16],
      smallest[(2 * band + 6) % 16], smallest[(2 * band + 7) % 16]
    ) AS later_bands
  FROM signatures
  LATERAL VIEW explode(sequence(0, 7)) AS band
),
-- What very many texts share is a form letter: there a report meets alone those that share the
-- next band too, first of all those that share the two behind it, or stand next to them, so that
-- the number of pairs grows with the number of reports and not with its square.
meetings AS (
  SELECT
    report,
    collect_list(report) OVER (
      PARTITION BY band ORDER BY next_band, later_bands, report ROWS BETWEEN 5 PRECEDING AND 1 PRECEDING
    ) AS neighbours
  FROM bands
),
met AS (
  SELECT DISTINCT greatest(report, neighbour) AS later, least(report, neighbour) AS earlier
  FROM meetings
  LATERAL VIEW explode(neighbours) AS neighbour
  WHERE abs(report.report_year - neighbour.report_year) <= 1
),
-- A body's own text of the year before is compared whether or not the two meet.
followed AS (
  SELECT now.report_id, now.report_year, before.report_id AS other_report_id
  FROM reports AS now
  JOIN reports AS before ON before.body_id = now.body_id AND before.report_year = now.report_year - 1
  WHERE now.is_current AND before.is_current
),
candidates AS (
  SELECT later.report_id, later.report_year, earlier.report_id AS other_report_id FROM met
  UNION
  SELECT * FROM followed
),
compared AS (
  SELECT
    candidates.*,
    one.shingles,
    other.shingles AS other_shingles,
    one.character_count + other.character_count AS character_count,
    aggregate(
      array_intersect(one.numbers, other.numbers), 0, (sum, number) -> sum + CAST(number & 65535 AS INT)
    ) AS shared_character_count
  FROM candidates
  JOIN numbered AS one ON one.report_id = candidates.report_id
  JOIN numbered AS other ON other.report_id = candidates.other_report_id
  -- Most that meet share little: the number of shingles tells sooner than what they weigh.
  WHERE 6 * size(array_intersect(one.numbers, other.numbers)) >= size(one.numbers) + size(other.numbers)
),
counted AS (
  SELECT *, character_count - shared_character_count AS either_character_count FROM compared
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
  substring(array_join(slice(array_intersect(shingles, other_shingles), 1, 5), '，'), 1, 80) AS sample
FROM similar
JOIN reports AS one ON one.report_id = similar.report_id
JOIN reports AS other ON other.report_id = similar.other_report_id
WHERE similarity >= 0.8
