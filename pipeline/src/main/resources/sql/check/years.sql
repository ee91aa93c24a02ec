-- one row per current report × rule that compares it with the body's report of the year before
WITH
bodies AS (
  SELECT * FROM report_quantities WHERE body_id IS NOT NULL AND edition <> 'pre2019'
),
pairs AS (
  SELECT
    now.report_id,
    now.report_year,
    now.edition,
    before.report_id IS NOT NULL AS has_before,
    before.edition = now.edition AS same_edition,
    before.carried_forward_counts AS forward,
    now.carried_in_counts AS carried_in,
    before.regulation_in_force_count + now.regulation_issued_count - now.regulation_repealed_count AS regulations_due,
    now.regulation_in_force_count AS regulations,
    before.normative_document_in_force_count
      + now.normative_document_issued_count
      - now.normative_document_repealed_count AS documents_due,
    now.normative_document_in_force_count AS documents,
    before.disclosed_values AS values_before,
    now.disclosed_values AS values_now,
    before.applications_fingerprint = now.applications_fingerprint AS same_applications,
    now.applications_nonzero_count,
    struct(before.body_name, before.body_kind, before.region_code) AS known_as,
    struct(now.body_name, now.body_kind, now.region_code) AS known_now,
    before.received_count AS received_before,
    now.received_count AS received_now,
    before.processed_count AS processed_before,
    now.processed_count AS processed_now,
    before.fee_amount_cny_10k AS fee_before,
    now.fee_amount_cny_10k AS fee_now
  FROM bodies AS now
  LEFT JOIN bodies AS before ON before.body_id = now.body_id AND before.report_year = now.report_year - 1
),
compared AS (
  SELECT
    *,
    zip_with(forward, carried_in, (due, printed) -> due <> printed) AS carried_differs,
    -- The number of items at the end of a year starts the next one (2019 form).
    transform(
      array('license', 'other_service', 'penalty', 'coercive_measure', 'fee'),
      item -> struct(
        item,
        values_before[concat(item, '.items_last_year')] + values_before[concat(item, '.items_change')] AS due,
        values_now[concat(item, '.items_last_year')] AS printed
      )
    ) AS items,
    transform(
      array('regulation', 'normative_document'),
      item -> struct(
        item,
        values_before[concat(item, '.total_disclosed')] AS due,
        values_now[concat(item, '.total_disclosed')] AS printed
      )
    ) AS disclosed,
    array(
      struct('applications.received.total' AS item, received_before AS due, received_now AS printed),
      struct('applications.processed_total.total' AS item, processed_before AS due, processed_now AS printed)
    ) AS sizes
  FROM pairs
),
-- What breaks a rule, told cell by cell below.
judged AS (
  SELECT
    *,
    filter(items, item -> item.due <> item.printed) AS items_differing,
    filter(disclosed, item -> item.due > item.printed) AS disclosed_falling,
    filter(sizes, size -> size.due >= ${limit:F6} AND (size.printed > 5 * size.due OR 5 * size.printed < size.due)) AS sizes_apart
  FROM compared
),
verdicts AS (
  SELECT report_id, report_year, rule, verdict, cells, expected, actual
  FROM judged
  LATERAL VIEW stack(
    9,
    'F1',
    CASE
      WHEN exists(carried_differs, differs -> differs) THEN 'fail'
      WHEN forall(carried_differs, differs -> NOT differs) THEN 'pass'
      ELSE 'not_assessable'
    END,
    array_join(
      filter(
        zip_with(
          ${include:expression/applicants},
          carried_differs,
          (column, differs) -> CASE WHEN differs THEN concat('applications.carried_in.', column) END
        ),
        cell -> cell IS NOT NULL
      ),
      ' '
    ),
    array_join(forward, ' ', '?'),
    array_join(carried_in, ' ', '?'),
    'F2',
    CASE WHEN regulations_due = regulations THEN 'pass' WHEN regulations_due <> regulations THEN 'fail' ELSE 'not_assessable' END,
    'disclosures.regulation.in_force disclosures.regulation.issued disclosures.regulation.repealed',
    CAST(regulations_due AS STRING),
    CAST(regulations AS STRING),
    'F3',
    CASE WHEN documents_due = documents THEN 'pass' WHEN documents_due <> documents THEN 'fail' ELSE 'not_assessable' END,
    'disclosures.normative_document.in_force disclosures.normative_document.issued disclosures.normative_document.repealed',
    CAST(documents_due AS STRING),
    CAST(documents AS STRING),
    CASE WHEN edition = '2019' THEN 'F4' END,
    CASE
      WHEN NOT same_edition THEN 'not_assessable'
      WHEN size(items_differing) > 0 THEN 'fail'
      WHEN exists(items, item -> item.due = item.printed) THEN 'pass'
      ELSE 'not_assessable'
    END,
    array_join(transform(items_differing, item -> concat('disclosures.', item.item, '.items_last_year')), ' '),
    array_join(transform(items_differing, item -> CAST(CAST(item.due AS BIGINT) AS STRING)), ' '),
    array_join(transform(items_differing, item -> CAST(CAST(item.printed AS BIGINT) AS STRING)), ' '),
    CASE WHEN edition = '2019' THEN 'F5' END,
    CASE
      WHEN NOT same_edition THEN 'not_assessable'
      WHEN size(disclosed_falling) > 0 THEN 'suspect'
      WHEN exists(disclosed, item -> item.due <= item.printed) THEN 'pass'
      ELSE 'not_assessable'
    END,
    array_join(transform(disclosed_falling, item -> concat('disclosures.', item.item, '.total_disclosed')), ' '),
    array_join(transform(disclosed_falling, item -> CAST(CAST(item.due AS BIGINT) AS STRING)), ' '),
    array_join(transform(disclosed_falling, item -> CAST(CAST(item.printed AS BIGINT) AS STRING)), ' '),
    'F6',
    CASE
      WHEN size(sizes_apart) > 0 THEN 'suspect'
      WHEN exists(sizes, size -> size.due > 0 AND size.printed IS NOT NULL) THEN 'pass'
      ELSE 'not_assessable'
    END,
    array_join(transform(sizes_apart, size -> size.item), ' '),
    array_join(transform(sizes, size -> CAST(size.due AS STRING)), ' ', '?'),
    array_join(transform(sizes, size -> CAST(size.printed AS STRING)), ' ', '?'),
    'F7',
    CASE
      WHEN same_applications AND applications_nonzero_count >= ${limit:F7} THEN 'suspect'
      WHEN same_applications IS NULL OR same_applications THEN 'not_assessable'
      ELSE 'pass'
    END,
    '',
    CAST(NULL AS STRING),
    CAST(applications_nonzero_count AS STRING),
    'F8',
    CASE WHEN NOT has_before THEN 'not_assessable' WHEN known_as <=> known_now THEN 'pass' ELSE 'suspect' END,
    '',
    CASE WHEN has_before THEN concat_ws(' ', known_as.body_name, known_as.body_kind, known_as.region_code) END,
    concat_ws(' ', known_now.body_name, known_now.body_kind, known_now.region_code),
    'F9',
    CASE
      WHEN fee_before > 0 AND fee_now >= ${limit:F9} * fee_before THEN 'suspect'
      WHEN fee_before > 0 AND fee_now IS NOT NULL THEN 'pass'
      ELSE 'not_assessable'
    END,
    'disclosures.fee.amount_cny_10k',
    CAST(CAST(fee_before AS DOUBLE) AS STRING),
    CAST(CAST(fee_now AS DOUBLE) AS STRING)
  ) AS rule, verdict, cells, expected, actual
)
SELECT * FROM verdicts WHERE rule IS NOT NULL
