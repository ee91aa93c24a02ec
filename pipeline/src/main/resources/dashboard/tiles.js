// A map without a map: one tile a province, near its neighbours.
gongkai.define("tiles", ({
  selection: { selection, select }, words: { say, inLanguage }, elements: { make, table, panel },
  regions: { provinceLevel, tiles, regionName, selectedProvince },
  cells: { cell }, figures: { label, figure }, metrics: { chosenMetric, metricChoice },
}) => {
  const shades = [1, 2, 3, 4, 5];

  /** Shades by rank, so that one large province does not make all others pale. */
  function shadesOf(cells) {
    const values = [...new Set(cells.map(({ value }) => value).filter((value) => value !== null).map(Number))].sort((a, b) => a - b);
    return (value) => {
      const rank = values.length < 2 ? 1 : values.indexOf(Number(value)) / (values.length - 1);
      return shades[Math.min(shades.length - 1, Math.floor(rank * shades.length))];
    };
  }

  function tile({ region_code: code, row, column, ...names }, found, shade) {
    const name = regionName(provinceLevel, code);
    const known = found.value !== null;
    const button = make("button", {
      type: "button", class: "tile " + (known ? "shade-" + shade(found.value) : "none"),
      title: name, "aria-pressed": String(selectedProvince() === code), data: { code },
      onclick: () => select({ level: provinceLevel, code }),
    }, make("span", {}, inLanguage(names, "short"), make("span", { class: "hidden" }, " " + name + " ")),
    known ? figure(found) : make("span", { title: say("why_" + found.why) }, "—", make("span", { class: "hidden" }, say(found.why))));
    button.style.gridRow = row;
    button.style.gridColumn = column;
    return button;
  }

  function scaleOf(cells) {
    const known = cells.filter(({ value }) => value !== null).sort((a, b) => a.value - b.value);
    if (!known.length) return make("p", { class: "scale" }, say("no_report"));
    return make("p", { class: "scale" }, say("low") + " ", figure(known[0]),
      ...shades.map((shade) => make("i", { class: "shade-" + shade, "aria-hidden": "true" })),
      figure(known[known.length - 1]), " " + say("high"));
  }

  function tileMap() {
    const { mart, column } = chosenMetric("map");
    const title = say("map") + ": " + label(column);
    const cells = tiles.map(({ region_code }) =>
      cell(mart, column.name, { region_level: provinceLevel, region_code, report_year: selection.year, scope: selection.scope }));
    const shade = shadesOf(cells);
    const rows = tiles.map(({ region_code }, index) => [regionName(provinceLevel, region_code), figure(cells[index])]);
    return panel("map", say("map"), say("map_note"), metricChoice("map"),
      make("div", { class: "tiles", role: "group", "aria-label": title },
        ...tiles.map((province, index) => tile(province, cells[index], shade))),
      scaleOf(cells),
      make("details", {}, make("summary", {}, say("table")), table({
        caption: title, rows, heads: [{ text: say("province") }, { text: label(column), number: true }],
      })));
  }

  return { tileMap };
});
