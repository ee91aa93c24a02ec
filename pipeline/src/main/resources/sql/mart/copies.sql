-- one row per pair of reports of one year or of two years in a row whose narratives are nearly the same
WITH
-- Eight bands of two: texts that share nine in ten pieces meet in one of them all but surely. Those
-- of a year meet each other and those of the year before, whatever other years are there.
bands AS (
  SELECT
    struct(report_year, report_id, signature) AS report,
    report_year + ahead AS later_year,
    xxhash64(band, signature[2 * band], signature[2 * band + 1]) AS band,
    xxhash64(signature[(2 * band + 2) % 16], signature[(2 * band + 3) % 16]) AS next_band,
    xxhash64(
      signature[(2 * band + 4) % 16], signature[(2 * band + 5) % 16],
      signature[(2 * band + 6) % 16], signature[(2 * band + 7) % 16]
    ) AS later_bands
  FROM narratives
  LATERAL VIEW explode(sequence(0, 7)) AS band
  LATERAL VIEW explode(array(0, 1)) AS ahead
),
-- What very many texts share is a form letter: there a report meets alone those that share the
-- next band too, first of all those that share the two behind it, or stand next to them, so that
-- the number of pairs grows with the number of reports and not with its square.
meetings AS (
  SELECT
    report,
    later_year,
    array(
      lag(report, 1) OVER near, lag(report, 2) OVER near, lag(report, 3) OVER near,
      lag(report, 4) OVER near, lag(report, 5) OVER near
    ) AS neighbours
  FROM bands
  WINDOW near AS (PARTITION BY later_year, band ORDER BY next_band, later_bands, report)
),
agreeing AS (
  SELECT
    report,
    neighbour,
    if(report.signature[0] = neighbour.signature[0], 1, 0) + if(report.signature[1] = neighbour.signature[1], 1, 0)
      + if(report.signature[2] = neighbour.signature[2], 1, 0) + if(report.signature[3] = neighbour.signature[3], 1, 0)
      + if(report.signature[4] = neighbour.signature[4], 1, 0) + if(report.signature[5] = neighbour.signature[5], 1, 0)
      + if(report.signature[6] = neighbour.signature[6], 1, 0) + if(report.signature[7] = neighbour.signature[7], 1, 0)
      + if(report.signature[8] = neighbour.signature[8], 1, 0) + if(report.signature[9] = neighbour.signature[9], 1, 0)
      + if(report.signature[10] = neighbour.signature[10], 1, 0) + if(report.signature[11] = neighbour.signature[11], 1, 0)
      + if(report.signature[12] = neighbour.signature[12], 1, 0) + if(report.signature[13] = neighbour.signature[13], 1, 0)
      + if(report.signature[14] = neighbour.signature[14], 1, 0) + if(report.signature[15] = neighbour.signature[15], 1, 0) AS agreement_count
  FROM meetings
  LATERAL VIEW explode(neighbours) AS neighbour
  WHERE greatest(report.report_year, neighbour.report_year) = later_year
),
paired AS (
  SELECT greatest(report, neighbour) AS later, least(report, neighbour) AS earlier
  FROM agreeing
  -- Texts that agree in fewer of the sixteen share hardly a third of their pieces.
  WHERE agreement_count >= 5
),
met AS (
  SELECT DISTINCT later.report_id, later.report_year, earlier.report_id AS other_report_id FROM paired
),
-- A body's own text of the year before is compared whether or not the two meet.
followed AS (
  SELECT now.report_id, now.report_year, before.report_id AS other_report_id
  FROM reports AS now
  JOIN reports AS before ON before.body_id = now.body_id AND before.report_year = now.report_year - 1
  WHERE now.is_current AND before.is_current
),
candidates AS (
  SELECT * FROM met
  UNION
  SELECT * FROM followed
),
-- An explosion of one row, so that what a pair shares is found once, however often it is asked for.
compared AS (
  SELECT
    candidates.*,
    one.character_count + other.character_count - shared_character_count AS either_character_count,
    shared_character_count
  FROM candidates
  JOIN narratives AS one ON one.report_id = candidates.report_id
  JOIN narratives AS other ON other.report_id = candidates.other_report_id
  LATERAL VIEW explode(array(shared_character_count(one.piece_numbers, other.piece_numbers))) AS shared_character_count
),
similar AS (
  SELECT *, ${value:text_similarity} AS similarity FROM compared
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
WHERE similarity >= 0.8
