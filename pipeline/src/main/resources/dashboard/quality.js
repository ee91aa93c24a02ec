// Who has reported, and how far the reports can be trusted.
gongkai.define("quality", ({
  data: { recordsOf }, selection: { selection }, words: { say, sayCode, inLanguage, written }, elements: { make, table, panel },
  labels: { metricLabel, severityLabel }, cells: { cell, columnsFor, recordsAt, selected, years },
  figures: { label, figure, unknown }, panels: { seriesFor, yearChart },
}) => {
  const coverageColours = { reported_count: 1, missing_count: 6 };
  const severityColours = { critical_count: 3, high_count: 4, medium_count: 5, low_count: 2, info_count: 6 };
  const checks = recordsOf("checks");
  const outcomes = recordsOf("outcomes");
  const rejections = new Map(recordsOf("rejections").map((rejection) => [rejection.code, rejection]));

  const coloured = (role, colours) => seriesFor(role).filter(({ column }) => colours[column])
    .map((series) => ({ ...series, colour: colours[series.column] }));

  function missingBodies() {
    const mart = "coverage_by_region_year";
    const none = cell(mart, "missing_count", selected()).value === 0;
    return make("p", { class: "note" }, say("missing") + "：", none ? say("none") : figure(cell(mart, "missing_bodies", selected())));
  }

  function coverage() {
    const box = yearChart("coverage", say("coverage"), say("coverage_note"), "coverage",
      { stack: true, series: coloured("coverage", coverageColours) });
    box.append(missingBodies());
    return box;
  }

  const severities = () => yearChart("severity", say("severity"), say("severity_note"), "severity",
    { stack: true, series: coloured("severity", severityColours) });

  function rules() {
    const count = (value) => (value === null ? unknown("unknown") : written(value, "count"));
    const against = (check) => check.failed_count + check.suspect_count;
    const rows = checks.filter((check) => check.report_year === selection.year && against(check) > 0)
      .sort((a, b) => against(b) - against(a))
      .map((check) => [check.rule + " " + inLanguage(check, "title"),
        make("span", { class: "severity-" + check.severity }, severityLabel(check.severity)),
        count(check.passed_count), count(check.failed_count), count(check.suspect_count), count(check.not_assessable_count)]);
    return panel("rules", say("rules"), null, rows.length === 0 ? unknown("no_report") : table({
      caption: say("rules"), rows,
      heads: [{ text: say("rule"), wide: true }, { text: say("severity_head") },
        ...["passed", "failed", "suspect", "not_assessable"].map((key) => ({ text: say(key), number: true }))],
    }));
  }

  /** The years by how well their reports could be read. */
  function readings() {
    const columns = columnsFor("reading");
    return panel("reading", say("reading"), null, table({
      caption: say("reading"),
      heads: [{ text: say("year") }, ...columns.map(({ column }) => ({ text: label(column), number: true }))],
      rows: years.map((year) => [String(year), ...columns.map(({ mart, column }) => figure(cell(mart, column.name, selected(year))))]),
    }));
  }

  const reasonText = (reason) => (rejections.has(reason) ? inLanguage(rejections.get(reason), "label") : reason);

  function files() {
    return panel("files", say("files"), null, table({
      caption: say("files"),
      heads: [{ text: say("status") }, { text: say("reason"), wide: true }, { text: say("file_count"), number: true }],
      rows: outcomes.map(({ status, reason, file_count: count }) =>
        [sayCode(status), reason === null ? "" : reasonText(reason), written(count, "count")]),
    }));
  }

  function reconciliation() {
    const where = { ...selected(), scope: "rollup" };
    const metrics = recordsAt("rollup_reconciliation", where).map(({ metric }) => metric);
    if (!metrics.length) return null;
    const columns = columnsFor("reconciliation");
    return panel("reconciliation", say("reconciliation"), say("reconciliation_note"), table({
      caption: say("reconciliation"),
      heads: [{ text: say("figure") }, ...columns.map(({ column }) => ({ text: label(column), number: true }))],
      rows: metrics.map((metric) => [metricLabel(metric),
        ...columns.map(({ mart, column }) => figure(cell(mart, column.name, { ...where, metric })))]),
    }));
  }

  function qualityPanels() {
    return make("section", { id: "quality" }, make("h2", {}, say("coverage") + " · " + say("quality")), make("div", { class: "columns" },
      coverage(), severities(),
      rules(), make("div", { class: "pile" }, readings(), files()), reconciliation()));
  }

  return { qualityPanels };
});
