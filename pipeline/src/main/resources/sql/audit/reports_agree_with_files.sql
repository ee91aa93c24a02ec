-- one row per readable file that has no report, or report that has no readable file
SELECT coalesce(files.path, reports.path) AS subject, 'files and reports disagree' AS problem
FROM (SELECT path FROM files WHERE ${include:expression/is_report_file}) AS files
FULL JOIN reports ON reports.path = files.path
WHERE files.path IS NULL OR reports.path IS NULL
