// The panels about applications, applicants and disputes.
gongkai.define("panels", ({
  selection: { selection }, words: { say }, elements: { make, table, panel },
  labels: { formLabel, formCodes, refusalReasons, reasonLabel },
  cells: { cell, columnOf, columnsFor, recordsAt, selected, years }, figures: { label, figure, unknown },
  metrics: { chosenMetric, metricChoice }, charts: { chart },
}) => {
  const overYears = ({ mart, column }) => years.map((year) => cell(mart, column.name, selected(year)));

  /** Series over the years from the columns of one role. */
  const seriesFor = (role) => columnsFor(role).map(({ mart, column }, index) =>
    ({ name: label(column), column: column.name, colour: index + 1, cells: overYears({ mart, column }) }));

  const yearChart = (id, title, note, role, more = {}) =>
    chart({ id, title, note, nameHead: say("year"), names: years, series: seriesFor(role), ...more });

  function trend() {
    const metric = chosenMetric("trend");
    return yearChart("trend", say("trend"), say("trend_note"), "trend", {
      type: "line", size: "large", tools: metricChoice("trend"),
      series: [{ name: label(metric.column), colour: 1, cells: overYears(metric) }],
    });
  }

  function reasonChart() {
    const mart = "refusal_reasons_by_region_year";
    return chart({
      id: "reasons", title: say("reasons"), note: say("reasons_note", selection.year), nameHead: say("reason"),
      sideways: true, size: "tall", names: refusalReasons.map(reasonLabel),
      series: [{
        name: label(columnOf(mart, "reason_count")), colour: 3,
        cells: refusalReasons.map((reason) => cell(mart, "reason_count", { ...selected(), reason })),
      }],
    });
  }

  function byApplicant() {
    const columns = columnsFor("by_applicant");
    return panel("by-applicant", say("by_applicant"), say("reasons_note", selection.year), table({
      caption: say("by_applicant"),
      heads: [{ text: say("applicants") }, ...columns.map(({ column }) => ({ text: label(column), number: true }))],
      rows: formCodes("applications", "column").map((applicant) => [formLabel("applications", "column", applicant),
        ...columns.map(({ mart, column }) => figure(cell(mart, column.name, { ...selected(), applicant })))]),
    }));
  }

  function disclosures() {
    const mart = "disclosures_by_region_year";
    const order = [...formCodes("disclosures", "line"), ...formCodes("disclosures", "column")];
    const records = recordsAt(mart, selected()).sort((a, b) =>
      order.indexOf(a.item) - order.indexOf(b.item) || order.indexOf(a.measure) - order.indexOf(b.measure));
    const rows = records.map(({ item, measure }) => {
      const at = (name) => figure(cell(mart, name, { ...selected(), item, measure }));
      return [formLabel("disclosures", "line", item), formLabel("disclosures", "column", measure), at("value"),
        make("span", {}, at("used_count"), " / ", at("report_count"))];
    });
    return panel("disclosures", say("disclosures"), null, rows.length ? table({
      caption: say("disclosures"), rows,
      heads: [{ text: say("item") }, { text: say("measure") }, { text: say("value"), number: true }, { text: say("used_of"), number: true }],
    }) : unknown("no_report"));
  }

  function applicationPanels() {
    return make("section", { id: "applications" }, make("div", { class: "columns" },
      yearChart("outcomes", say("outcomes"), say("outcomes_note"), "outcome", { stack: true }), reasonChart(),
      yearChart("applicants", say("applicants"), say("applicants_note"), "applicant", { stack: true }), byApplicant()));
  }

  function disputePanels() {
    return make("section", { id: "disputes" }, make("h2", {}, say("disputes")), make("div", { class: "columns" },
      yearChart("reconsideration", say("reconsideration"), null, "reconsideration", { stack: true }),
      yearChart("litigation", say("litigation"), null, "litigation", { stack: true }),
      yearChart("correction", say("correction"), say("correction_note"), "correction", { type: "line" }),
      disclosures()));
  }

  return { seriesFor, yearChart, trend, applicationPanels, disputePanels };
});
