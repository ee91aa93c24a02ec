// Figures in the text: each says which cell of which mart it is.
const label = (column) => inHeading(inLanguage(column.label));

function unknown(why) {
  return make("span", { class: "unknown", title: say("why_" + why) }, "—",
    make("small", {}, say(why)));
}

/** The text of a cell, a dash with the reason where it has no value. */
function textOf({ value, column, why }) {
  if (value === null) return "— " + say(why);
  return column.kind === "text" ? value : written(value, column.kind);
}

/** A cell of a mart as an element that names its place. */
function figure(found, kind = found.column.kind) {
  const place = { mart: found.mart, column: found.name, key: found.key };
  if (found.value === null) {
    const dash = unknown(found.why);
    Object.assign(dash.dataset, place);
    return dash;
  }
  const parts = found.parts.every((part) => part !== null) && found.parts.length
    ? " = " + found.parts.map((part) => written(part, "amount")).join(" / ") : "";
  return make("span", { class: "figure", data: place, title: found.mart + "." + found.name + parts },
    kind === "text" ? found.value : written(found.value, kind));
}

/** What a value differs from the one of the year before by, as a difference and nothing else. */
function difference(now, before) {
  if (typeof now.value !== "number" || typeof before.value !== "number") return unknown("unknown");
  const step = now.value - before.value;
  return now.column.kind === "rate"
    ? written(step * 100, "points") + " " + say("points")
    : written(step, now.column.kind === "ratio" ? "ratioStep" : "step");
}
