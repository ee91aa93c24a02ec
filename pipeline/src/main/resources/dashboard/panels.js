// The panels about applications, applicants and disputes.
const years = [...new Set([...Object.values(data.rows).flat().map((row) => row[2]), ...data.checks.map((row) => row[1])])]
  .filter((year) => year !== null).sort((a, b) => a - b);

/** Series over the years from the columns of one role. */
function overYears(role) {
  return columnsFor(role).map(({ mart, column }, index) => ({
    name: label(column), number: index + 1, cells: years.map((year) => cell(mart, column.name, here(year))),
  }));
}

const yearChart = (id, title, note, role, more = {}) =>
  chart({ id, title, note, nameHead: say("year"), names: years, series: overYears(role), ...more });

function trend() {
  const { mart, column } = chosenMetric("trend");
  return yearChart("trend", say("trend"), say("trend_note"), "trend", {
    type: "line", size: "large", tools: metricChoice("trend"),
    series: [{ name: label(column), number: 1, cells: years.map((year) => cell(mart, column.name, here(year))) }],
  });
}

/** The words of the form for a line or a column of a table, without the numbers before them. */
const formWords = new Map(data.labels.map(([table, place, code, chinese, english]) =>
  [table + " " + place + " " + code, [chinese, english]]));
const formLabel = (table, place, code) => {
  const texts = formWords.get(table + " " + place + " " + code);
  return texts ? inHeading(inLanguage(texts)) : code;
};
const reasonLabel = (code) => inHeading(formLabel("applications", "line", code).replace(/^.*：\d+[.]/, "").replace(/^(refused|unavailable|not processed): /i, ""));
const reasons = data.labels.filter(([table, place, code]) =>
  table === "applications" && place === "line" && /^(refused|unavailable|unprocessed)_/.test(code)).map(([, , code]) => code);

function reasonChart() {
  const mart = "refusal_reasons_by_region_year";
  return chart({
    id: "reasons", title: say("reasons"), note: say("reasons_note", state.year), nameHead: say("reason"), sideways: true, size: "tall",
    names: reasons.map(reasonLabel),
    series: [{ name: label(columnOf(mart, "reason_count")), number: 3, cells: reasons.map((reason) => cell(mart, "reason_count", here(), reason)) }],
  });
}

function byApplicant() {
  const codes = data.labels.filter(([table, place]) => table === "applications" && place === "column").map(([, , code]) => code);
  const columns = columnsFor("by_applicant");
  return panel("by-applicant", say("by_applicant"), say("reasons_note", state.year), table({
    caption: say("by_applicant"),
    heads: [{ text: say("applicants") }, ...columns.map(({ column }) => ({ text: label(column), number: true }))],
    rows: codes.map((code) => [formLabel("applications", "column", code),
      ...columns.map(({ mart, column }) => figure(cell(mart, column.name, here(), code)))]),
  }));
}

function disclosures() {
  const mart = "disclosures_by_region_year";
  const place = keyOf(here(), []) + " ";
  const keys = [...cellsOf.get(mart).keys()].filter((key) => key.startsWith(place)).map((key) => key.slice(place.length).split(" "));
  const order = data.labels.filter(([table]) => table === "disclosures").map(([, , code]) => code);
  keys.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]) || order.indexOf(a[1]) - order.indexOf(b[1]));
  const rows = keys.map(([item, measure]) => {
    const at = (name) => cell(mart, name, here(), item, measure);
    return [formLabel("disclosures", "line", item), formLabel("disclosures", "column", measure), figure(at("value")),
      make("span", {}, figure(at("used_count")), " / ", figure(at("report_count")))];
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
