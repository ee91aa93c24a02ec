// The figures that people look for first, with those of the year before.
function card({ mart, column }) {
  const now = cell(mart, column.name, here());
  const before = cell(mart, column.name, here(state.year - 1));
  const compared = now.value === null || before.value === null
    ? sayWith("year_before", String(state.year - 1), figure(before))
    : sayWith("compared", String(state.year - 1), difference(now, before), figure(before));
  const lines = [make("p", {}, ...compared)];
  if (now.parts.length && now.parts.every((part) => part !== null)) {
    lines.unshift(make("p", {}, now.parts.map((part) => written(part, "amount")).join(" / ")));
  }
  return make("li", { class: "card" }, make("h3", {}, label(column)),
    make("div", { class: "main" }, figure(now)), ...lines);
}

function headline() {
  const used = cell("applications_by_region_year", "used_count", here());
  return make("section", { id: "headline" },
    make("h2", {}, say("headline_of", nameOfPlace(state.level, state.code), state.year, say(state.scope))),
    make("p", { class: "note" }, say("used_reports", textOf(used)) + " · " + say("scope_note")),
    make("ul", { class: "cards" }, ...columnsFor("card").map(card)));
}
