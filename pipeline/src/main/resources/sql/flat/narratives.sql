-- one row per current report whose narrative is long enough to be compared: its pieces between punctuation marks
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
cut AS (
  SELECT
    report_id,
    report_year,
    array_distinct(
      filter(
        split(regexp_replace(text, '[0-9０-９A-Za-z.%％\\s（）()“”、]+', ''), '[。；;，,！：:]+'),
        clause -> length(clause) >= 5
      )
    ) AS pieces
  FROM narratives
  WHERE length(text) >= ${limit:E18}
),
-- Numbers compare faster than texts: the last sixteen bits of each say how long its piece is.
numbered AS (
  SELECT
    *,
    transform(pieces, piece -> xxhash64(piece) & -65536 | least(length(piece), 65535)) AS piece_numbers
  FROM cut
)
SELECT
  *,
  length(array_join(pieces, '')) AS character_count,
  -- The smallest hash under each of sixteen seeds: two texts agree in one as often as they share
  -- pieces.
  transform(
    sequence(0, 15),
    seed -> array_min(transform(piece_numbers, number -> xxhash64(seed, number)))
  ) AS signature
FROM numbered
