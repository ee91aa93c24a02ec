-- one row per cell that a report prints, with the text and the place that its number comes from
WITH
readable AS (
  SELECT ${include:expression/report_id} AS report_id, path, report
  FROM files
  WHERE ${include:expression/is_report_file}
),
application_lines AS (
  SELECT report_id, path, printed.*
  FROM readable
  LATERAL VIEW explode(report.applications) AS printed
),
applicants AS (
  SELECT
    report_id, path, line, page, line_number, row_index, column_index, elsewhere, position, applicant.*
  FROM application_lines
  LATERAL VIEW posexplode(
    array(
      named_struct('column', 'natural_person', 'cell', natural_person),
      named_struct('column', 'business', 'cell', business),
      named_struct('column', 'research', 'cell', research),
      named_struct('column', 'welfare', 'cell', welfare),
      named_struct('column', 'legal_service', 'cell', legal_service),
      named_struct('column', 'other_organisation', 'cell', other_organisation),
      named_struct('column', 'total', 'cell', total)
    )
  ) AS position, applicant
  WHERE applicant.cell IS NOT NULL
),
-- A cell stands so many columns right of its line's first, unless the line tells another place.
application_cells AS (
  SELECT
    report_id,
    path,
    line,
    column,
    cell,
    coalesce(
      get(filter(elsewhere, place -> place.column = applicants.column), 0),
      named_struct(
        'column', column, 'page', page, 'line_number', line_number, 'row_index', row_index,
        'column_index', if(column_index < 0, column_index, column_index + position)
      )
    ) AS place
  FROM applicants
),
stored AS (
  SELECT report_id, path, 'disclosures' AS `table`, cell.*
  FROM readable
  LATERAL VIEW explode(report.disclosures) AS cell
  UNION ALL
  SELECT
    report_id, path, 'applications', line, column, cell.*, place.page, place.line_number, place.row_index, place.column_index
  FROM application_cells
  UNION ALL
  SELECT report_id, path, 'disputes', cell.*
  FROM readable
  LATERAL VIEW explode(report.disputes) AS cell
),
printed AS (
  SELECT
    * EXCEPT (page, line_number, row_index, column_index),
    nullif(page, 0) AS page,
    nullif(line_number, 0) AS line_number,
    CASE WHEN row_index >= 0 THEN row_index END AS row_index,
    CASE WHEN column_index >= 0 THEN column_index END AS column_index
  FROM stored
)
SELECT
  reports.report_id,
  reports.report_year,
  reports.title,
  concat_ws('.', printed.table, printed.line, printed.column) AS cell,
  printed.value,
  printed.status AS value_status,
  printed.raw AS raw_text,
  concat_ws(
    ', ',
    concat('page ', printed.page),
    concat('line ', printed.line_number),
    concat('row ', printed.row_index),
    concat('column ', printed.column_index)
  ) AS place,
  printed.page,
  printed.line_number,
  printed.row_index,
  printed.column_index,
  printed.path
FROM printed
JOIN reports ON reports.report_id = printed.report_id
