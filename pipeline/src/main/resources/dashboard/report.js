// One report: what it prints, what is wrong with it, and the file that it comes from.
const reportFields = ["position", "id", "title", "agency", "body", "year", "edition", "scope", "status", "format", "published", "place", "path", "sha256",
  "current", "copies", "disclosures", "applications", "disputes", "metrics", "findings"];

async function reportAt(position) {
  const rows = await part("reports-" + Math.floor(position / data.reportsPerPart));
  return Object.fromEntries(rows[position % data.reportsPerPart].map((value, index) => [reportFields[index], value]));
}

/** A value that the report prints, or the reason for which there is none. */
function printed(value, status, kind = "amount") {
  if (value !== null) return written(value, kind);
  const words = status === "missing" ? "missing_cell" : status;
  return make("span", { class: "unknown" }, "— ", make("small", {}, sayCode(words)));
}

/** Rows in the order in which the form or the registry names their first values. */
const inOrderOf = (names, rows) => [...rows].sort((a, b) => names.indexOf(a[0]) - names.indexOf(b[0]));

function markInferred(cells, status) {
  return status === "inferred" ? cells.map((content) => make("span", { class: "inferred" }, content)) : cells;
}

function tableThree(report) {
  if (!report.applications) return make("p", { class: "note" }, say("nothing_printed"));
  const columns = data.labels.filter(([table, place]) => table === "applications" && place === "column").map(([, , code]) => code);
  const order = data.labels.filter(([table, place]) => table === "applications" && place === "line").map(([, , code]) => code);
  const lines = inOrderOf(order, report.applications);
  return table({
    caption: say("table_three"), id: "table-three",
    heads: [{ text: say("line"), wide: true }, ...columns.map((code) => ({ text: formLabel("applications", "column", code), number: true }))],
    rows: lines.map(([line, ...values]) => {
      const status = values.pop();
      return [formLabel("applications", "line", line), ...markInferred(values.map((value) => printed(value, status)), status)];
    }),
  });
}

function tableFour(report) {
  if (!report.disputes) return make("p", { class: "note" }, say("nothing_printed"));
  const results = data.labels.filter(([table, place]) => table === "disputes" && place === "column").map(([, , code]) => code);
  const procedures = data.labels.filter(([table, place]) => table === "disputes" && place === "line").map(([, , code]) => code);
  const found = new Map(report.disputes.map(([procedure, result, value, status]) => [procedure + " " + result, [value, status]]));
  return table({
    caption: say("table_four"), id: "table-four",
    heads: [{ text: say("line"), wide: true }, ...results.map((code) => ({ text: formLabel("disputes", "column", code), number: true }))],
    rows: procedures.map((procedure) => [formLabel("disputes", "line", procedure),
      ...results.map((result) => printed(...(found.get(procedure + " " + result) || [null, "missing"])))]),
  });
}

function tableTwo(report) {
  if (!report.disclosures) return make("p", { class: "note" }, say("nothing_printed"));
  const items = data.labels.filter(([table, place]) => table === "disclosures" && place === "line").map(([, , code]) => code);
  return table({
    caption: say("table_two"), id: "table-two",
    heads: [{ text: say("item") }, { text: say("measure") }, { text: say("value"), number: true }, { text: "" }],
    rows: inOrderOf(items, report.disclosures).map(([item, measure, value, unit, status]) =>
      [formLabel("disclosures", "line", item), formLabel("disclosures", "column", measure), printed(value, status), value === null ? "" : unit || ""]),
  });
}

/** The ratios of the registry: shares in percent, others as they are. */
function ratesTable(report) {
  if (!report.metrics) return make("p", { class: "note" }, say("unknown"));
  const rate = (value, unit) => (value === null ? unknown("unknown") : written(value, unit === "fraction" ? "rate" : "ratio"));
  return table({
    caption: say("rates"), id: "rates",
    heads: [{ text: say("figure") }, { text: say("value"), number: true }, { text: "", number: true }, { text: say("previous_value"), number: true }, { text: say("change"), number: true }],
    rows: inOrderOf(Object.keys(data.metrics), report.metrics).map(([name, value, numerator, denominator, before, change, points]) => {
      const unit = data.metrics[name][2];
      const parts = numerator === null || denominator === null ? "" : written(numerator, "amount") + " / " + written(denominator, "amount");
      const step = points !== null ? written(points, "points") + " " + say("points") : change !== null ? written(change, "ratioStep") : unknown("unknown");
      return [metricLabel(name), value === null && denominator === 0 ? unknown("zero_denominator") : rate(value, unit), parts, rate(before, unit), step];
    }),
  });
}

function findingsTable(report) {
  if (!report.findings) return make("p", { class: "note" }, say("no_findings"));
  const ranks = ["fail", "suspect", "not_assessable"];
  const rows = [...report.findings].sort((a, b) => ranks.indexOf(a[3]) - ranks.indexOf(b[3]) || a[0] - b[0]);
  return table({
    caption: say("findings"), id: "findings",
    heads: [{ text: say("rule") }, { text: say("severity_head") }, { text: say("status") }, { text: say("findings"), wide: true }],
    rows: rows.map(([, rule, severity, verdict, chinese, english, decision, note]) => [rule,
      make("span", { class: verdict === "not_assessable" ? null : "severity-" + severity }, say(severityWords[severity] || severity)), sayCode(verdict),
      inLanguage([chinese, english || chinese]) + (decision ? " · " + sayCode(decision) + (note ? " " + note : "") : "")]),
  });
}

/** A link to the source file where both lie on this disk; else the path as text. */
function sourceFile(path) {
  const near = location.protocol === "file:" && path.startsWith("/") && !path.includes("!/");
  return near ? make("a", { href: "file://" + path.split("/").map(encodeURIComponent).join("/") }, path) : path;
}

function facts(report) {
  const lines = [["title_printed", report.title], ["agency", report.agency], ["place", report.place], ["scope_of", report.scope && say(report.scope)],
    ["status", sayCode(report.status)], ["edition", report.edition], ["format", report.format], ["published_date", report.published],
    ["source_file", sourceFile(report.path)], ["digest", report.sha256], ["copies", report.copies ? written(report.copies, "count") : null]];
  return make("dl", {}, ...lines.filter(([, value]) => value).flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)]));
}

function reportContent(report) {
  const block = (key, content) => [make("h3", {}, say(key)), content];
  return [report.current ? null : make("p", { role: "note" }, say("superseded")), facts(report),
    ...block("findings", findingsTable(report)), ...block("rates", ratesTable(report)), ...block("table_three", tableThree(report)),
    make("p", { class: "note" }, say("printed_note")), ...block("table_four", tableFour(report)), ...block("table_two", tableTwo(report))].filter(Boolean);
}

async function openBody(body, chosen = reportOf(body) || body.reports[body.reports.length - 1]) {
  document.querySelector("dialog")?.remove();
  const inside = make("div", { class: "inside" }, make("p", { role: "status" }, say("loading")));
  const tabs = make("div", { class: "tabs" }, ...body.reports.map((report) => make("button", { type: "button",
    "aria-pressed": String(report === chosen), autofocus: report === chosen, onclick: () => openBody(body, report) }, String(report.year ?? "—"))));
  const dialog = make("dialog", { "aria-labelledby": "report-name" }, make("div", { class: "top" }, make("div", {}, make("h2", { id: "report-name" }, body.name || "—"), tabs),
    make("button", { type: "button", onclick: () => dialog.close() }, say("close"))), inside);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  try {
    inside.replaceChildren(...reportContent(await reportAt(chosen.position)));
  } catch (failure) {
    inside.replaceChildren(make("p", { role: "alert" }, failure.message));
  }
}
