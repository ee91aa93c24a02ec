// Who has reported, and how far the reports can be trusted.
const severityWords = { high: "high_severity", low: "low_severity" };

const coverageColours = { reported_count: 1, missing_count: 6 };
const severityColours = { critical_count: 3, high_count: 4, medium_count: 5, low_count: 2, info_count: 6 };

function missingBodies() {
  const mart = "coverage_by_region_year";
  const none = cell(mart, "missing_count", here()).value === 0;
  return make("p", { class: "note" }, say("missing") + "：", none ? say("none") : figure(cell(mart, "missing_bodies", here())));
}

function coverage() {
  const box = yearChart("coverage", say("coverage"), say("coverage_note"), "coverage", {
    stack: true,
    series: overYears("coverage").filter(({ cells }) => coverageColours[cells[0].name])
      .map((series) => ({ ...series, number: coverageColours[series.cells[0].name] })),
  });
  box.append(missingBodies());
  return box;
}

function severityChart() {
  return yearChart("severity", say("severity"), say("severity_note"), "severity", {
    stack: true, series: overYears("severity").map((series) => ({ ...series, number: severityColours[series.cells[0].name] })),
  });
}

function rules() {
  const rows = data.checks.filter(([, year, , , , , failed, suspect]) => year === state.year && failed + suspect > 0)
    .sort((a, b) => b[6] + b[7] - a[6] - a[7])
    .map(([rule, , severity, chinese, english, ...counts]) => [rule + " " + inLanguage([chinese, english]),
      make("span", { class: "severity-" + severity }, say(severityWords[severity] || severity)),
      ...counts.map((count) => (count === null ? unknown("unknown") : written(count, "count")))]);
  return panel("rules", say("rules"), null, rows.length === 0 ? unknown("no_report") : table({
    caption: say("rules"), rows,
    heads: [{ text: say("rule"), wide: true }, { text: say("severity_head") },
      ...["passed", "failed", "suspect", "not_assessable"].map((key) => ({ text: say(key), number: true }))],
  }));
}

function files() {
  const reasonWords = new Map(data.rejections.map(([code, chinese, english]) => [code, [chinese, english]]));
  return panel("files", say("files"), null, table({
    caption: say("files"),
    heads: [{ text: say("status") }, { text: say("reason"), wide: true }, { text: say("file_count"), number: true }],
    rows: data.outcomes.map(([status, reason, count]) => [sayCode(status),
      reason === null ? "" : inLanguage(reasonWords.get(reason) || [reason, reason]), written(count, "count")]),
  }));
}

function reconciliation() {
  const mart = "rollup_reconciliation";
  const where = { ...here(), scope: "rollup" };
  const place = keyOf(where, []) + " ";
  const metrics = [...cellsOf.get(mart).keys()].filter((key) => key.startsWith(place)).map((key) => key.slice(place.length));
  if (!metrics.length) return null;
  const columns = columnsFor("reconciliation");
  return panel("reconciliation", say("reconciliation"), say("reconciliation_note"), table({
    caption: say("reconciliation"),
    heads: [{ text: say("figure") }, ...columns.map(({ column }) => ({ text: label(column), number: true }))],
    rows: metrics.map((metric) => [metricLabel(metric), ...columns.map(({ column }) => figure(cell(mart, column.name, where, metric)))]),
  }));
}

const metricLabel = (name) => (data.metrics[name] ? inHeading(inLanguage(data.metrics[name])) : name);

function qualityPanels() {
  return make("section", { id: "quality" }, make("h2", {}, say("coverage") + " · " + say("quality")), make("div", { class: "columns" },
    coverage(), severityChart(),
    rules(), make("div", { class: "pile" }, yearTable(), files()), reconciliation()));
}

function yearTable() {
  const columns = columnsFor("reading");
  const box = panel("reading", say("reading"), null, table({
    caption: say("reading"),
    heads: [{ text: say("year") }, ...columns.map(({ column }) => ({ text: label(column), number: true }))],
    rows: years.map((year) => [String(year), ...columns.map(({ mart, column }) => figure(cell(mart, column.name, here(year))))]),
  }));
  return box;
}
