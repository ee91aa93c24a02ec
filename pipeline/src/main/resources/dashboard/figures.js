// Figures in the text: each says which cell of which mart it is.
gongkai.define("figures", ({ words: { inHeading, inLanguage, say, written }, elements: { make } }) => {
  const label = (column) => inHeading(inLanguage(column, "label"));

  const isKnown = (value) => value !== null;

  /** A dash with the reason for which a figure is not known. */
  function unknown(why) {
    return make("span", { class: "unknown", title: say("why_" + why) }, "—",
      make("small", {}, say(why)));
  }

  /** The text of a cell, a dash with the reason where it has no value. */
  function textOf({ value, column, why }) {
    if (value === null) return "— " + say(why);
    return column.kind === "text" ? value : written(value, column.kind);
  }

  /** Numerator and denominator of a rate, null where the cell has none or either is not known. */
  function fraction({ parts }) {
    return parts.length && parts.every(isKnown) ? parts.map((part) => written(part, "amount")).join(" / ") : null;
  }

  /** A cell of a mart as an element that names where it stands. */
  function figure(found) {
    const { mart, name, column, key, value } = found;
    if (value === null) {
      const dash = unknown(found.why);
      Object.assign(dash.dataset, { mart, column: name, key });
      return dash;
    }
    const parts = fraction(found);
    return make("span", { class: "figure", data: { mart, column: name, key }, title: mart + "." + name + (parts ? " = " + parts : "") },
      column.kind === "text" ? value : written(value, column.kind));
  }

  /** What a value differs from the one of the year before by, as a difference and nothing else. */
  function difference(now, before) {
    if (typeof now.value !== "number" || typeof before.value !== "number") return unknown("unknown");
    const step = now.value - before.value;
    return now.column.kind === "rate"
      ? written(step * 100, "points") + " " + say("points")
      : written(step, now.column.kind === "ratio" ? "ratioStep" : "step");
  }

  return { label, unknown, textOf, fraction, figure, difference };
});
