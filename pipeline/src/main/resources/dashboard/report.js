// One report: what it prints, what is wrong with it, and the file that it comes from.
gongkai.define("report", ({
  data: { reportsPerPart, recordsOf }, words: { say, sayCode, inLanguage, written }, elements: { make, table },
  labels: { formLabel, formCodes, metricNames, metricLabel, metricUnit, severityLabel },
  figures: { unknown }, parts: { loadPart },
}) => {
  /** A report by its position among all reports, in whose order the parts hold them. */
  async function loadReport(position) {
    const rows = await loadPart("reports-" + Math.floor(position / reportsPerPart));
    return recordsOf("reports", rows).find((report) => report.report_position === position);
  }

  /** A value that the report prints, or the reason for which there is none. */
  function printed(value, status) {
    if (value !== null) return written(value, "amount");
    const words = status === "missing" ? "missing_cell" : status;
    return make("span", { class: "unknown" }, "— ", make("small", {}, sayCode(words)));
  }

  /** Records in the order in which the form or the registry names the codes in one of their fields. */
  const inOrderOf = (codes, records, field) =>
    [...records].sort((a, b) => codes.indexOf(a[field]) - codes.indexOf(b[field]));

  const nothingPrinted = () => make("p", { class: "note" }, say("nothing_printed"));

  function tableTwo({ disclosures }) {
    if (!disclosures) return nothingPrinted();
    return table({
      caption: say("table_two"), id: "table-two",
      heads: [{ text: say("item") }, { text: say("measure") }, { text: say("value"), number: true }, { text: "" }],
      rows: inOrderOf(formCodes("disclosures", "line"), disclosures, "item").map(({ item, measure, value, unit, value_status: status }) =>
        [formLabel("disclosures", "line", item), formLabel("disclosures", "column", measure), printed(value, status), value === null ? "" : unit || ""]),
    });
  }

  function tableThree({ applications }) {
    if (!applications) return nothingPrinted();
    const applicants = formCodes("applications", "column");
    return table({
      caption: say("table_three"), id: "table-three",
      heads: [{ text: say("line"), wide: true }, ...applicants.map((code) => ({ text: formLabel("applications", "column", code), number: true }))],
      rows: inOrderOf(formCodes("applications", "line"), applications, "line").map((line) => {
        const counts = applicants.map((applicant) => printed(line[applicant + "_count"], line.value_status));
        return [formLabel("applications", "line", line.line),
          ...(line.value_status === "inferred" ? counts.map((count) => make("span", { class: "inferred" }, count)) : counts)];
      }),
    });
  }

  function tableFour({ disputes }) {
    if (!disputes) return nothingPrinted();
    const results = formCodes("disputes", "column");
    const cellAt = new Map(disputes.map((cell) => [cell.procedure + " " + cell.result, cell]));
    const count = (procedure, result) => {
      const cell = cellAt.get(procedure + " " + result);
      return cell ? printed(cell.case_count, cell.value_status) : printed(null, "missing");
    };
    return table({
      caption: say("table_four"), id: "table-four",
      heads: [{ text: say("line"), wide: true }, ...results.map((code) => ({ text: formLabel("disputes", "column", code), number: true }))],
      rows: formCodes("disputes", "line").map((procedure) => [formLabel("disputes", "line", procedure),
        ...results.map((result) => count(procedure, result))]),
    });
  }

  function ratioChange({ change, point_change: points }) {
    if (points !== null) return written(points, "points") + " " + say("points");
    return change !== null ? written(change, "ratioStep") : unknown("unknown");
  }

  /** The ratios of the registry: shares in percent, others as they are. */
  function ratesTable({ metrics }) {
    if (!metrics) return make("p", { class: "note" }, say("unknown"));
    return table({
      caption: say("rates"), id: "rates",
      heads: [{ text: say("figure") }, { text: say("value"), number: true }, { text: "", number: true },
        { text: say("previous_value"), number: true }, { text: say("change"), number: true }],
      rows: inOrderOf(metricNames, metrics, "metric").map((ratio) => {
        const { metric, value, numerator, denominator } = ratio;
        const kind = metricUnit(metric) === "fraction" ? "rate" : "ratio";
        const shown = (number) => (number === null ? unknown("unknown") : written(number, kind));
        const parts = numerator === null || denominator === null ? "" : written(numerator, "amount") + " / " + written(denominator, "amount");
        return [metricLabel(metric), value === null && denominator === 0 ? unknown("zero_denominator") : shown(value),
          parts, shown(ratio.previous_value), ratioChange(ratio)];
      }),
    });
  }

  function findingsTable({ findings }) {
    if (!findings) return make("p", { class: "note" }, say("no_findings"));
    const verdicts = ["fail", "suspect", "not_assessable"];
    const rows = [...findings].sort((a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.finding_number - b.finding_number);
    return table({
      caption: say("findings"), id: "findings",
      heads: [{ text: say("rule") }, { text: say("severity_head") }, { text: say("status") }, { text: say("findings"), wide: true }],
      rows: rows.map(({ rule, severity, verdict, message_zh, message_en, decision, decision_note: note }) => [rule,
        make("span", { class: verdict === "not_assessable" ? null : "severity-" + severity }, severityLabel(severity)), sayCode(verdict),
        inLanguage({ message_zh, message_en: message_en || message_zh }, "message")
          + (decision ? " · " + sayCode(decision) + (note ? " " + note : "") : "")]),
    });
  }

  /** A link to the source file where both lie on this disk; else the path as text. */
  function sourceFile(path) {
    const near = location.protocol === "file:" && path.startsWith("/") && !path.includes("!/");
    return near ? make("a", { href: "file://" + path.split("/").map(encodeURIComponent).join("/") }, path) : path;
  }

  function facts(report) {
    const facts = {
      title_printed: report.title,
      agency: report.agency,
      place: report.region,
      scope_of: report.scope && say(report.scope),
      status: sayCode(report.status),
      edition: report.edition,
      format: report.format,
      published_date: report.published_date,
      source_file: sourceFile(report.path),
      digest: report.sha256,
      copies: report.copy_count ? written(report.copy_count, "count") : null,
    };
    return make("dl", {}, ...Object.entries(facts).filter(([, value]) => value)
      .flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)]));
  }

  function reportContent(report) {
    const block = (key, content) => [make("h3", {}, say(key)), content];
    return [report.is_current ? null : make("p", { role: "note" }, say("superseded")), facts(report),
      ...block("findings", findingsTable(report)), ...block("rates", ratesTable(report)), ...block("table_three", tableThree(report)),
      make("p", { class: "note" }, say("printed_note")), ...block("table_four", tableFour(report)),
      ...block("table_two", tableTwo(report))].filter(Boolean);
  }

  /** Opens one of a body's reports, with the others a click away. */
  async function openReport(body, chosen) {
    document.querySelector("dialog")?.remove();
    const inside = make("div", { class: "inside" }, make("p", { role: "status" }, say("loading")));
    const tabs = make("div", { class: "tabs" }, ...body.reports.map((report) => make("button", {
      type: "button", "aria-pressed": String(report === chosen), autofocus: report === chosen, onclick: () => openReport(body, report),
    }, String(report.report_year ?? "—"))));
    const dialog = make("dialog", { "aria-labelledby": "report-name" },
      make("div", { class: "top" }, make("div", {}, make("h2", { id: "report-name" }, body.name || "—"), tabs),
        make("button", { type: "button", onclick: () => dialog.close() }, say("close"))), inside);
    document.body.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
    try {
      inside.replaceChildren(...reportContent(await loadReport(chosen.report_position)));
    } catch (failure) {
      inside.replaceChildren(make("p", { role: "alert" }, failure.message));
    }
  }

  return { openReport };
});
