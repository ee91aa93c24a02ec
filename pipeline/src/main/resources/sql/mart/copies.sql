-- one row per pair of reports of one year or of two years in a row whose narratives are nearly the same
WITH
-- Of each text its shingles (pieces between punctuation marks) as packed numbers, and its MinHash signature.
signatures AS (
  SELECT report_id, report_year, character_count, packed_numbers(piece_numbers) AS shingles, signature FROM narratives
),
-- Locality-sensitive hashing in eight bands of two hashes: texts that share nine in ten shingles
-- meet in one of the bands all but surely. Those of a year meet each other and those of the year
-- before, whatever other years are there.
lsh_bands AS (
  SELECT
    struct(report_year, report_id, character_count, shingles) AS report,
    report_year + ahead AS later_year,
    xxhash64(band, signature[2 * band], signature[2 * band + 1]) AS bucket,
    xxhash64(signature[(2 * band + 2) % 16], signature[(2 * band + 3) % 16]) AS next_band,
    xxhash64(
      signature[(2 * band + 4) % 16], signature[(2 * band + 5) % 16],
      signature[(2 * band + 6) % 16], signature[(2 * band + 7) % 16]
    ) AS later_bands
  FROM signatures
  LATERAL VIEW explode(sequence(0, 7)) AS band
  LATERAL VIEW explode(array(0, 1)) AS ahead
),
-- What very many texts share is a form letter: in its bucket a report meets alone those that share
-- the next band too, first of all those that share the two behind it, or stand next to them, so that
-- the number of pairs grows with the number of reports and not with its square.
bucket_neighbours AS (
  SELECT
    report,
    later_year,
    array(
      lag(report, 1) OVER near, lag(report, 2) OVER near, lag(report, 3) OVER near,
      lag(report, 4) OVER near, lag(report, 5) OVER near
    ) AS neighbours
  FROM lsh_bands
  WINDOW near AS (PARTITION BY later_year, bucket ORDER BY next_band, later_bands, report)
),
bucket_pairs AS (
  SELECT greatest(report, neighbour) AS later, least(report, neighbour) AS earlier
  FROM bucket_neighbours
  LATERAL VIEW explode(neighbours) AS neighbour
  WHERE neighbour IS NOT NULL AND greatest(report.report_year, neighbour.report_year) = later_year
),
-- A body's own text of the year before is compared whether or not the two share a bucket.
followed AS (
  SELECT now.report_id, before.report_id AS other_report_id
  FROM reports AS now
  JOIN reports AS before ON before.body_id = now.body_id AND before.report_year = now.report_year - 1
  WHERE now.is_current AND before.is_current
),
candidate_pairs AS (
  SELECT * FROM bucket_pairs
  UNION ALL
  SELECT
    struct(now.report_year, now.report_id, now.character_count, now.shingles),
    struct(before.report_year, before.report_id, before.character_count, before.shingles)
  FROM followed
  JOIN signatures AS now ON now.report_id = followed.report_id
  JOIN signatures AS before ON before.report_id = followed.other_report_id
),
-- An explosion of one row, so that what a pair shares is found once, however often it is asked for.
-- Pairs are compared where they are found: few of those found twice are worth bringing together.
compared AS (
  SELECT
    later.report_id,
    later.report_year,
    earlier.report_id AS other_report_id,
    later.character_count + earlier.character_count - shared_character_count AS either_character_count,
    shared_character_count
  FROM candidate_pairs
  LATERAL VIEW explode(array(shared_character_count(later.shingles, earlier.shingles))) AS shared_character_count
),
similar AS (
  SELECT DISTINCT *
  FROM (SELECT *, ${value:text_similarity} AS similarity FROM compared)
  WHERE similarity >= 0.8
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
  substring(array_join(slice(array_intersect(narrative.pieces, other_narrative.pieces), 1, 5), '，'), 1, 80) AS sample
FROM similar
JOIN reports AS one ON one.report_id = similar.report_id
JOIN reports AS other ON other.report_id = similar.other_report_id
JOIN narratives AS narrative ON narrative.report_id = similar.report_id
JOIN narratives AS other_narrative ON other_narrative.report_id = similar.other_report_id
