-- one row: how many known files of the place listed are no longer there
SELECT count(*) AS file_count
FROM gongkai.ogi.files AS known
LEFT ANTI JOIN listed ON listed.path = known.path
WHERE startswith(known.path, :root)
