// Labels of what the tables hold as codes: lines and columns of the form, metrics, severities, kinds of bodies.
gongkai.define("labels", ({ data: { recordsOf }, words: { inLanguage, inHeading, say, sayCode } }) => {
  const formLabels = recordsOf("labels");
  const formLabelAt = new Map(formLabels.map((label) => [[label.table, label.part, label.code].join(" "), label]));
  const metrics = new Map(recordsOf("metrics").map((metric) => [metric.metric, metric]));

  /** The form's words for a line or a column of a table; the code where it has none. */
  function formLabel(table, part, code) {
    const label = formLabelAt.get([table, part, code].join(" "));
    return label ? inHeading(inLanguage(label, "label")) : code;
  }

  /** The codes of a table's lines or columns in the order of the form. */
  const formCodes = (table, part) =>
    formLabels.filter((label) => label.table === table && label.part === part).map(({ code }) => code);

  const refusalReasons = formCodes("applications", "line").filter((code) => /^(refused|unavailable|unprocessed)_/.test(code));

  /** The form's words for a reason, without the numbers and the outcome before them. */
  const reasonLabel = (code) => inHeading(formLabel("applications", "line", code)
    .replace(/^.*：\d+[.]/, "").replace(/^(refused|unavailable|not processed): /i, ""));

  const metricNames = [...metrics.keys()];
  const metricLabel = (name) => (metrics.has(name) ? inHeading(inLanguage(metrics.get(name), "label")) : name);
  const metricUnit = (name) => metrics.get(name).unit;

  // These codes are also words of other things that the page says.
  const severityWords = { high: "high_severity", low: "low_severity" };
  const severityLabel = (severity) => say(severityWords[severity] || severity);
  const kindWords = { township: "township_kind" };
  const kindLabel = (kind) => sayCode(kindWords[kind] || kind);

  return { formLabel, formCodes, refusalReasons, reasonLabel, metricNames, metricLabel, metricUnit, severityLabel, kindLabel };
});
