// The table of bodies: found by name, sorted by any column, opened to their reports.
const bodyList = { all: [], shown: [], page: 0, text: "", everywhere: false, sort: "name", down: false, size: 25 };
const kindWords = { township: "township_kind" };
const kindText = (kind) => (kind === null ? "" : sayCode(kindWords[kind] || kind));

function bodyOf([province, name, kind, level, city, county, township, reports]) {
  return { province, name: name || "", kind, level, city, county, township, place: [city, county, township].filter(Boolean).join(" "),
    reports: reports.map(([year, position, current, received, open, processed, serious]) => ({ year, position, current, received, open, processed, serious })) };
}

const partsOfBodies = () => [...partNames].filter((name) => name.startsWith("bodies-"));
const partOfBodies = (code) => (partNames.has("bodies-" + code.slice(0, 2)) ? "bodies-" + code.slice(0, 2) : null);
const bodiesOf = new Map();

async function bringBodies() {
  const names = bodyList.everywhere ? partsOfBodies() : [partOfBodies(state.code)].filter(Boolean);
  for (const name of names) if (!bodiesOf.has(name)) bodiesOf.set(name, (await part(name)).map(bodyOf));
  bodyList.all = names.flatMap((name) => bodiesOf.get(name)).filter(bodyList.everywhere ? () => true : inPlace);
}

/** Whether a body lies in the place that is chosen; names of places are unique within a province. */
function inPlace(body) {
  if (state.level === provinceLevel) return true;
  const { name } = placeAt.get(state.level + " " + state.code);
  return state.level === "prefecture" ? body.city === name : body.county === name;
}

const reportOf = (body) => body.reports.find(({ year, current }) => year === state.year && current);

const bodyColumns = [
  { key: "name", head: "body", of: (body) => body.name, cell: (body) => make("button", { type: "button", class: "link", onclick: () => openBody(body) }, body.name || "—") },
  { key: "kind", head: "kind", of: (body) => kindText(body.kind), cell: (body) => kindText(body.kind) },
  { key: "place", head: "place", of: (body) => body.place, cell: (body) => body.place || say("unplaced") },
  { key: "received", head: "received", number: true, of: (body) => reportOf(body)?.received, cell: (body) => reportFigure(body, "report_quantities", "received_count", "received", "count") },
  { key: "open", head: "open_rate", number: true, of: (body) => reportOf(body)?.open, cell: (body) => reportFigure(body, "report_metrics", "open_rate", "open", "rate") },
  { key: "serious", head: "serious", number: true, of: (body) => reportOf(body)?.serious, cell: (body) => reportFigure(body, "findings", "serious_count", "serious", "count") },
  { key: "years", head: "years", of: (body) => body.reports.length, cell: (body) => [...new Set(body.reports.map(({ year }) => year))].map((year) => year ?? "—").join(" ") },
];

function reportFigure(body, mart, column, field, kind) {
  const report = reportOf(body);
  if (!report) return unknown("no_report");
  const value = report[field];
  if (value === null) return unknown(field === "open" && report.processed === 0 ? "zero_denominator" : "unknown");
  return make("span", { class: "figure", data: { mart, column, position: report.position }, title: mart + "." + column }, written(value, kind));
}

function arrange() {
  const text = bodyList.text.trim().toLowerCase();
  const { of } = bodyColumns.find(({ key }) => key === bodyList.sort);
  const collator = new Intl.Collator(languages[state.language].code);
  const keyed = bodyList.all.filter((body) => !text || body.name.toLowerCase().includes(text)).map((body) => [of(body), body]);
  // What is not known comes last, whichever way the column is sorted.
  keyed.sort(([a], [b]) => {
    const missing = (a === null || a === undefined) - (b === null || b === undefined);
    if (missing || a === null || a === undefined) return missing;
    const order = typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
    return bodyList.down ? -order : order;
  });
  bodyList.shown = keyed.map(([, body]) => body);
}

function sortBy(key) {
  bodyList.down = bodyList.sort === key ? !bodyList.down : key !== "name" && key !== "kind" && key !== "place";
  bodyList.sort = key;
  bodyList.page = 0;
  showBodies();
}

function bodyHead(column) {
  const sorted = bodyList.sort === column.key;
  return make("th", { scope: "col", class: column.number ? "number" : null, "aria-sort": sorted ? (bodyList.down ? "descending" : "ascending") : "none" },
    make("button", { type: "button", data: { sort: column.key }, title: say("sort_by", say(column.head)), onclick: () => sortBy(column.key) }, say(column.head)));
}

/** Draws the list again, and leaves the keyboard where it was. */
function showBodies() {
  arrange();
  const list = document.getElementById("body-list");
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset : {};
  const pages = Math.max(1, Math.ceil(bodyList.shown.length / bodyList.size));
  const first = bodyList.page * bodyList.size;
  const rows = bodyList.shown.slice(first, first + bodyList.size).map((body) => make("tr", {},
    ...bodyColumns.map((column, index) => make(index ? "td" : "th", { scope: index ? null : "row", class: column.number ? "number" : index ? null : "wide" }, column.cell(body)))));
  const turn = (by, word, off) => make("button", { type: "button", disabled: off, data: { turn: word }, onclick: () => { bodyList.page += by; showBodies(); } }, say(word));
  list.replaceChildren(
    make("p", { class: "note", role: "status" }, bodyList.shown.length ? say("matches", written(bodyList.shown.length, "count")) : say("no_matches")),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("bodies") },
      make("table", { id: "bodies-table" }, make("thead", {}, make("tr", {}, ...bodyColumns.map(bodyHead))), make("tbody", {}, ...rows))),
    make("div", { class: "pages" }, turn(-1, "previous", bodyList.page === 0), say("page_of", bodyList.page + 1, pages), turn(1, "next", bodyList.page >= pages - 1)));
  for (const [name, value] of Object.entries(focused)) list.querySelector(`button[data-${name}="${CSS.escape(value)}"]`)?.focus();
}

async function loadBodies() {
  const list = document.getElementById("body-list");
  list.replaceChildren(make("p", { class: "note", role: "status" }, say("loading")));
  try {
    await bringBodies();
    showBodies();
  } catch (failure) {
    list.replaceChildren(make("p", { role: "alert" }, failure.message));
  }
}

function bodySection() {
  const search = make("input", { type: "search", id: "search", placeholder: say("search_hint"), autocomplete: "off", oninput: (event) => {
    bodyList.text = event.target.value;
    bodyList.page = 0;
    showBodies();
  } });
  search.value = bodyList.text;
  const everywhere = make("input", { type: "checkbox", id: "everywhere", onchange: (event) => {
    bodyList.everywhere = event.target.checked;
    bodyList.page = 0;
    loadBodies();
  } });
  everywhere.checked = bodyList.everywhere;
  return make("section", { id: "bodies" }, make("div", { class: "panel" }, make("h2", {}, say("bodies")), make("p", { class: "note" }, say("bodies_note")),
    make("div", { class: "filters tools" }, make("label", { for: "search" }, say("search"), search),
      make("label", { class: "check", for: "everywhere" }, everywhere, say("everywhere"))),
    make("div", { id: "body-list" })));
}
