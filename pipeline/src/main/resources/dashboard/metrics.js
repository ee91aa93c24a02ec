// The choice of one metric among those that have a role on the page.
gongkai.define("metrics", ({ selection: { selection, select }, cells: { columnsFor }, figures: { label }, elements: { make, choice }, words: { say } }) => {
  const metricKey = ({ mart, column }) => mart + "." + column.name;

  function chosenMetric(role) {
    const all = columnsFor(role);
    return all.find((metric) => metricKey(metric) === selection[role]) || all[0];
  }

  function metricChoice(role) {
    const items = columnsFor(role).map((metric) => ({ value: metricKey(metric), text: label(metric.column) }));
    return make("div", { class: "tools" },
      choice(role + "-metric", say("metric"), items, metricKey(chosenMetric(role)), (value) => select({ [role]: value })));
  }

  return { chosenMetric, metricChoice };
});
