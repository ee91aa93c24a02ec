-- one row per rule that a report does not plainly satisfy
WITH
within_reports AS (
  SELECT
    ${include:expression/report_id} AS report_id,
    position + 1 AS finding_number,
    finding.* EXCEPT (cells),
    concat_ws(' ', finding.cells) AS cells
  FROM files
  LATERAL VIEW posexplode(findings) AS position, finding
  WHERE ${include:expression/is_report_file}
),
between_reports AS (
  SELECT
    report_id,
    check_results.rule,
    CASE
      WHEN verdict = 'not_assessable' THEN 'info'
      WHEN is_weaker THEN coalesce(rules.weaker_severity, rules.severity)
      ELSE rules.severity
    END AS severity,
    verdict,
    nullif(expected, '') AS expected,
    nullif(actual, '') AS actual,
    CASE
      WHEN verdict = 'not_assessable' THEN concat(rules.title_zh, '：无法核对', coalesce(concat('，缺', nullif(expected, '')), ''))
      ELSE
        replace(
          replace(
            replace(rules.message, '{expected}', coalesce(expected, '')),
            '{actual}', coalesce(actual, '')
          ),
          '{cells}', cells
        )
    END AS message,
    cells
  FROM check_results
  JOIN rules ON rules.id = check_results.rule
  WHERE verdict <> 'pass'
),
numbered AS (
  SELECT
    between_reports.report_id,
    CAST(
      coalesce(finding_count, 0) + row_number() OVER (PARTITION BY between_reports.report_id ORDER BY between_reports.rule) AS INT
    ) AS finding_number,
    between_reports.* EXCEPT (report_id)
  FROM between_reports
  JOIN reports ON reports.report_id = between_reports.report_id
),
findings AS (
  SELECT report_id, finding_number, rule, severity, verdict, expected, actual, message, cells FROM within_reports
  UNION ALL
  SELECT report_id, finding_number, rule, severity, verdict, expected, actual, message, cells FROM numbered
),
english AS (
  SELECT map_from_entries(collect_list(struct(concat_ws('.', `table`, part, code), label_en))) AS of_code FROM labels
),
english_metrics AS (
  SELECT map_from_entries(collect_list(struct(metric, label_en))) AS of_metric FROM metrics
),
keys AS (
  SELECT *, filter(split(coalesce(cells, ''), ' '), cell -> cell <> '') AS keys FROM findings
),
-- The first few cells by their English labels; the keys of all stand in a column of their own.
named AS (
  SELECT
    keys.* EXCEPT (keys),
    concat(
      array_join(
        transform(
          slice(keys, 1, 5),
          cell -> coalesce(
            concat(
              of_code[concat(split_part(cell, '.', 1), '.line.', split_part(cell, '.', 2))],
              ' · ',
              of_code[concat(split_part(cell, '.', 1), '.column.', split_part(cell, '.', 3))]
            ),
            of_metric[cell],
            cell
          )
        ),
        '; '
      ),
      CASE WHEN size(keys) > 5 THEN concat('; ', size(keys) - 5, ' more') ELSE '' END
    ) AS named_cells
  FROM keys
  CROSS JOIN english
  CROSS JOIN english_metrics
),
decided AS (
  SELECT
    path,
    body_id,
    report_year,
    rule,
    decision,
    decided_by,
    decided_date,
    note AS decision_note
  FROM decisions
)
SELECT
  reports.*,
  findings.* EXCEPT (report_id, named_cells),
  rules.version AS rule_version,
  rules.`group` AS rule_group,
  concat(
    rules.title_en,
    CASE WHEN findings.verdict = 'not_assessable' THEN ': could not be assessed' ELSE '' END,
    coalesce(concat('; expected ', findings.expected), ''),
    coalesce(concat('; printed ', findings.actual), ''),
    coalesce(concat(' (', nullif(findings.named_cells, ''), ')'), '')
  ) AS message_en,
  coalesce(by_path.decision, by_body.decision) AS decision,
  coalesce(by_path.decided_by, by_body.decided_by) AS decided_by,
  coalesce(by_path.decided_date, by_body.decided_date) AS decided_date,
  coalesce(by_path.decision_note, by_body.decision_note) AS decision_note
FROM named AS findings
JOIN reports ON reports.report_id = findings.report_id
LEFT JOIN rules ON rules.id = findings.rule
LEFT JOIN decided AS by_path ON by_path.path = reports.path AND by_path.rule = findings.rule
LEFT JOIN decided AS by_body
  ON by_body.path IS NULL
  AND by_body.body_id = reports.body_id
  AND by_body.report_year = reports.report_year
  AND by_body.rule = findings.rule
