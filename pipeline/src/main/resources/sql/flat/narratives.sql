-- one row per current report whose narrative is long enough to be compared: its pieces between punctuation marks
WITH
narratives AS (
  SELECT
    report_id,
    report_year,
    array_join(transform(array_sort(collect_list(struct(section_position, text))), section -> section.text), '。') AS text
  FROM sections
  WHERE ${include:expression/is_narrative_section}
  GROUP BY report_id, report_year
)
SELECT report_id, report_year, pieces, piece_numbers, character_count, signature
FROM narratives
LATERAL VIEW inline(array(narrative_shingles(text))) AS pieces, piece_numbers, character_count, signature
WHERE length(text) >= ${limit:E18}
