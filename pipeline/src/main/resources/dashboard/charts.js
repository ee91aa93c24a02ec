// Charts of cells, each with the same cells as a table.
gongkai.define("charts", ({
  words: { say, written }, elements: { make, table, panel }, figures: { figure, textOf, unknown },
}) => {
  const drawn = new Set();
  const pending = new Map();

  const styleColour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

  function forgetCharts() {
    for (const chart of drawn) {
      sizes.unobserve(chart.getDom());
      chart.dispose();
    }
    drawn.clear();
  }

  const narrow = () => document.documentElement.clientWidth < 560;

  const numeric = (value) => (value === null ? null : Number(value));

  function axisOfValues(kind) {
    return {
      type: "value",
      axisLabel: {
        color: styleColour("soft"),
        formatter: (value) => (kind === "rate" ? written(value, "rate").replace(/[.]0(?=%)/, "") : written(value, "amount")),
      },
      splitLine: { lineStyle: { color: styleColour("line") } },
      // A share of the whole is seen as one only on an axis up to the whole.
      max: kind === "rate" ? ({ max }) => (max > 0.4 ? Math.max(1, max) : null) : null,
      splitNumber: 4,
      minInterval: kind === "count" ? 1 : 0,
    };
  }

  function axisOfNames(names, sideways) {
    return {
      type: "category", data: names, inverse: sideways,
      axisLine: { lineStyle: { color: styleColour("line") } }, axisTick: { show: false },
      axisLabel: sideways
        ? { color: styleColour("ink"), width: narrow() ? 130 : 270, overflow: "break", lineHeight: 14, fontSize: narrow() ? 10 : 12, interval: 0 }
        : { color: styleColour("soft"), hideOverlap: true },
    };
  }

  function seriesOf({ name, cells, colour }, { type, stack, sideways }) {
    return {
      name, type, stack: stack ? "all" : null, barMaxWidth: sideways ? 16 : 44,
      data: cells.map(({ value }) => numeric(value)),
      symbol: "circle", symbolSize: 7, connectNulls: false, lineStyle: { width: 2.5 },
      itemStyle: { color: styleColour("series-" + colour) },
      label: sideways
        ? { show: true, position: "right", color: styleColour("soft"), fontSize: 11, formatter: ({ dataIndex }) => textOf(cells[dataIndex]) }
        : { show: false },
      emphasis: { disabled: true },
    };
  }

  function tooltipOf(names, series) {
    return {
      trigger: "axis", renderMode: "richText", confine: true,
      axisPointer: { type: "shadow", shadowStyle: { opacity: 0.12 } },
      backgroundColor: styleColour("surface"), borderColor: styleColour("line"),
      textStyle: { color: styleColour("ink"), fontSize: 12 },
      formatter: (points) => {
        const index = points[0].dataIndex;
        return [names[index], ...series.map(({ name, cells }) => name + "  " + textOf(cells[index]))].join("\n");
      },
    };
  }

  function optionsOf(names, marked, series, { type, stack, sideways }) {
    const axes = [axisOfNames(marked, sideways), axisOfValues(series[0].cells[0].column.kind)];
    return {
      animation: false, aria: { enabled: false }, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: sideways ? 48 : 10, top: 14, bottom: 4, containLabel: true },
      tooltip: tooltipOf(names, series),
      xAxis: axes[sideways ? 1 : 0], yAxis: axes[sideways ? 0 : 1],
      series: series.map((one) => seriesOf(one, { type, stack, sideways })),
    };
  }

  /**
   * A chart in a panel with its legend and its table.
   * `names` are the categories, `series` have a name, a cell for each category and a colour's number.
   */
  function chart({ id, title, note, nameHead, names, series, type = "bar", stack = false, sideways = false, size = "", tools }) {
    const values = series.flatMap(({ cells }) => cells.map(({ value }) => value));
    if (values.every((value) => value === null)) return panel(id, title, note, tools, unknown("no_report"));
    const rows = names.map((name, index) => [String(name), ...series.map(({ cells }) => figure(cells[index]))]);
    const details = make("details", {}, make("summary", {}, say("table")), table({
      caption: title, rows,
      heads: [{ text: nameHead }, ...series.map(({ name }) => ({ text: name, number: true }))],
    }));
    if (values.every((value) => value === null || value === 0)) return panel(id, title, note, tools, make("p", {}, say("all_zero")), details);
    const area = make("div", { class: "chart " + size, role: "img", "aria-label": title + ", " + say("table") });
    const legend = series.length < 2 ? null : make("ul", { class: "legend", "aria-hidden": "true" },
      ...series.map(({ name, colour }) => make("li", {}, make("i", { class: "series-" + colour }), name)));
    // Where a part of a pile is not known, its height is no total: the axis and a note say so.
    const isLacking = (index) => stack && series.some(({ cells }) => cells[index].value === null)
      && series.some(({ cells }) => cells[index].value !== null);
    const marked = names.map((name, index) => (isLacking(index) ? name + "*" : name));
    const warning = names.some((name, index) => isLacking(index)) ? make("p", { class: "note" }, say("lacking")) : null;
    drawLater(area, () => optionsOf(names, marked, series, { type, stack, sideways }));
    return panel(id, title, note, tools, legend, area, warning, details);
  }

  /** Draws a chart when it comes near the view, since the page opens sooner so. */
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) drawNow(target);
  }, { rootMargin: "400px" });

  function drawLater(area, options) {
    pending.set(area, options);
    watcher.observe(area);
  }

  function drawNow(area) {
    const options = pending.get(area);
    if (!options || !area.isConnected) return;
    pending.delete(area);
    watcher.unobserve(area);
    const made = echarts.init(area, null, { renderer: "canvas", devicePixelRatio: Math.max(2, devicePixelRatio) });
    made.setOption(options());
    drawn.add(made);
    sizes.observe(area);
  }

  /** A chart takes the size of its area, which also grows when a table beside it opens. */
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) if (!matchMedia("print").matches) echarts.getInstanceByDom(target)?.resize();
  });

  // On paper the style fits what is drawn to the width.
  addEventListener("beforeprint", () => [...pending.keys()].forEach(drawNow));

  return { chart, forgetCharts };
});
