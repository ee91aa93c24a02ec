// A map without a map: one tile a province, near its neighbours.
const shadeCount = 5;

/** Shades by rank, so that one large province does not make all others pale. */
function shadesOf(cells) {
  const values = [...new Set(cells.map((found) => found.value).filter((value) => value !== null).map(Number))].sort((a, b) => a - b);
  return (value) => {
    const rank = values.length < 2 ? 1 : values.indexOf(Number(value)) / (values.length - 1);
    return 1 + Math.min(shadeCount - 1, Math.floor(rank * shadeCount));
  };
}

function tile([code, row, column, ...names], found, shade) {
  const name = nameOfPlace(provinceLevel, code);
  const known = found.value !== null;
  const button = make("button", {
    type: "button", class: "tile " + (known ? "shade-" + shade(found.value) : "none"),
    title: name, "aria-pressed": String(chosenProvince() === code), data: { code },
    onclick: () => choosePlace(provinceLevel, code),
  }, make("span", {}, inLanguage(names), make("span", { class: "hidden" }, " " + name + " ")), known ? figure(found) : make("span", { title: say("why_" + found.why) }, "—", make("span", { class: "hidden" }, say(found.why))));
  button.style.gridRow = row;
  button.style.gridColumn = column;
  return button;
}

function scaleOf(cells) {
  const known = cells.filter((found) => found.value !== null).sort((a, b) => a.value - b.value);
  if (!known.length) return make("p", { class: "scale" }, say("no_report"));
  return make("p", { class: "scale" }, say("low") + " ", figure(known[0]),
    ...[1, 2, 3, 4, 5].map((shade) => make("i", { class: "shade-" + shade, "aria-hidden": "true" })),
    figure(known[known.length - 1]), " " + say("high"));
}

function tileMap() {
  const { mart, column } = chosenMetric("map");
  const cells = data.tiles.map(([code]) =>
    cell(mart, column.name, { level: provinceLevel, code, year: state.year, scope: state.scope }));
  const shade = shadesOf(cells);
  const rows = data.tiles.map(([code], index) => [nameOfPlace(provinceLevel, code), figure(cells[index])]);
  return panel("map", say("map"), say("map_note"), metricChoice("map"),
    make("div", { class: "tiles", role: "group", "aria-label": say("map") + ": " + label(column) },
      ...data.tiles.map((line, index) => tile(line, cells[index], shade))),
    scaleOf(cells),
    make("details", {}, make("summary", {}, say("table")), table({
      caption: say("map") + ": " + label(column), rows,
      heads: [{ text: say("province") }, { text: label(column), number: true }],
    })));
}

const metricKey = ({ mart, column }) => mart + "." + column.name;

function chosenMetric(role) {
  const all = columnsFor(role);
  return all.find((one) => metricKey(one) === state[role]) || all[0];
}

function metricChoice(role) {
  const items = columnsFor(role).map((one) => [metricKey(one), label(one.column)]);
  return make("div", { class: "tools" }, choice(role + "-metric", say("metric"), items, metricKey(chosenMetric(role)), (value) => {
    state[role] = value;
    show();
  }));
}
