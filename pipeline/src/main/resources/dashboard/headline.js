// The figures that people look for first, with those of the year before.
gongkai.define("headline", ({
  selection: { selection }, words: { say, sayWith }, elements: { make }, regions: { regionName },
  cells: { cell, columnsFor, selected }, figures: { label, figure, textOf, fraction, difference },
}) => {
  function card({ mart, column }) {
    const yearBefore = selection.year - 1;
    const now = cell(mart, column.name, selected());
    const before = cell(mart, column.name, selected(yearBefore));
    const compared = now.value === null || before.value === null
      ? sayWith("year_before", String(yearBefore), figure(before))
      : sayWith("compared", String(yearBefore), difference(now, before), figure(before));
    const parts = fraction(now);
    return make("li", { class: "card" }, make("h3", {}, label(column)),
      make("div", { class: "main" }, figure(now)),
      parts ? make("p", {}, parts) : null,
      make("p", {}, ...compared));
  }

  function headline() {
    const used = cell("applications_by_region_year", "used_count", selected());
    return make("section", { id: "headline" },
      make("h2", {}, say("headline_of", regionName(selection.level, selection.code), selection.year, say(selection.scope))),
      make("p", { class: "note" }, say("used_reports", textOf(used)) + " · " + say("scope_note")),
      make("ul", { class: "cards" }, ...columnsFor("card").map(card)));
  }

  return { headline };
});
