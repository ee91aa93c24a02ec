// The table of bodies: found by name, sorted by any column, opened to their reports.
gongkai.define("bodies", ({
  data: { recordsOf }, selection: { selection, whenSelected }, words: { say, written, languageCode },
  elements: { make }, labels: { kindLabel }, figures: { unknown },
  parts: { partNames, loadPart }, regions: { provinceLevel, selectedRegion }, report: { openReport },
}) => {
  const pageSize = 25;
  const list = { all: [], shown: [], page: 0, text: "", everywhere: false, sort: "name", down: false };
  const bodiesOf = new Map();

  whenSelected((changes) => {
    if ("code" in changes) list.page = 0;
  });

  const bodyOf = (record) => ({
    ...record,
    name: record.body_name || "",
    region: [record.city_name, record.county_name, record.township_name].filter(Boolean).join(" "),
  });

  function partsOfBodies() {
    const own = "bodies-" + selection.code.slice(0, 2);
    return [...partNames].filter((name) => (list.everywhere ? name.startsWith("bodies-") : name === own));
  }

  async function loadBodies() {
    const names = partsOfBodies();
    for (const name of names) {
      if (!bodiesOf.has(name)) bodiesOf.set(name, recordsOf("bodies", await loadPart(name)).map(bodyOf));
    }
    list.all = names.flatMap((name) => bodiesOf.get(name)).filter(list.everywhere ? () => true : isSelected);
  }

  /** Whether a body lies in the region that is selected; names are unique within a province. */
  function isSelected(body) {
    if (selection.level === provinceLevel) return true;
    const name = selectedRegion().region_name;
    return selection.level === "prefecture" ? body.city_name === name : body.county_name === name;
  }

  const reportOf = (body) => body.reports.find((report) => report.report_year === selection.year && report.is_current);

  function open(body) {
    openReport(body, reportOf(body) || body.reports[body.reports.length - 1]);
  }

  /** A figure of the body's report in the selected year, with the table and column that it comes from. */
  function reportFigure(body, table, column, kind) {
    const report = reportOf(body);
    if (!report) return unknown("no_report");
    const value = report[column];
    if (value === null) return unknown(column === "open_rate" && report.open_rate_denominator === 0 ? "zero_denominator" : "unknown");
    return make("span", { class: "figure", data: { mart: table, column, position: report.report_position }, title: table + "." + column }, written(value, kind));
  }

  /** A column of figures, `key` being its name in the markup and `head` that of its words. */
  const figureColumn = (key, head, table, column, kind) => ({
    key, head, number: true,
    valueOf: (body) => reportOf(body)?.[column],
    cellOf: (body) => reportFigure(body, table, column, kind),
  });

  const columns = [
    {
      key: "name", head: "body", valueOf: (body) => body.name,
      cellOf: (body) => make("button", { type: "button", class: "link", onclick: () => open(body) }, body.name || "—"),
    },
    { key: "kind", head: "kind", valueOf: (body) => kindLabel(body.body_kind), cellOf: (body) => kindLabel(body.body_kind) },
    { key: "place", head: "place", valueOf: (body) => body.region, cellOf: (body) => body.region || say("unplaced") },
    figureColumn("received", "received", "report_quantities", "received_count", "count"),
    figureColumn("open", "open_rate", "report_metrics", "open_rate", "rate"),
    figureColumn("serious", "serious", "findings", "serious_count", "count"),
    {
      key: "years", head: "years", valueOf: (body) => body.reports.length,
      cellOf: (body) => [...new Set(body.reports.map((report) => report.report_year))].map((year) => year ?? "—").join(" "),
    },
  ];
  const isText = (key) => ["name", "kind", "place"].includes(key);
  const isMissing = (value) => value === null || value === undefined;

  function arrange() {
    const text = list.text.trim().toLowerCase();
    const { valueOf } = columns.find(({ key }) => key === list.sort);
    const collator = new Intl.Collator(languageCode());
    const keyed = list.all.filter((body) => !text || body.name.toLowerCase().includes(text)).map((body) => ({ value: valueOf(body), body }));
    // What is not known comes last, whichever way the column is sorted.
    keyed.sort(({ value: a }, { value: b }) => {
      if (isMissing(a) || isMissing(b)) return isMissing(a) - isMissing(b);
      const order = typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
      return list.down ? -order : order;
    });
    list.shown = keyed.map(({ body }) => body);
  }

  function sortBy(key) {
    list.down = list.sort === key ? !list.down : !isText(key);
    list.sort = key;
    list.page = 0;
    draw();
  }

  function headCell({ key, head, number }) {
    const sorted = list.sort === key;
    return make("th", { scope: "col", class: number ? "number" : null, "aria-sort": sorted ? (list.down ? "descending" : "ascending") : "none" },
      make("button", { type: "button", data: { sort: key }, title: say("sort_by", say(head)), onclick: () => sortBy(key) }, say(head)));
  }

  const bodyRow = (body) => make("tr", {}, ...columns.map((column, index) => (index
    ? make("td", { class: column.number ? "number" : null }, column.cellOf(body))
    : make("th", { scope: "row", class: "wide" }, column.cellOf(body)))));

  function turnButton(by, word, disabled) {
    return make("button", { type: "button", disabled, data: { turn: word }, onclick: () => {
      list.page += by;
      draw();
    } }, say(word));
  }

  /** Draws the list again, and leaves the keyboard where it was. */
  function draw() {
    arrange();
    const area = document.getElementById("body-list");
    const focused = area.contains(document.activeElement) ? document.activeElement.dataset : {};
    const pages = Math.max(1, Math.ceil(list.shown.length / pageSize));
    const first = list.page * pageSize;
    area.replaceChildren(
      make("p", { class: "note", role: "status" }, list.shown.length ? say("matches", written(list.shown.length, "count")) : say("no_matches")),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("bodies") },
        make("table", { id: "bodies-table" }, make("thead", {}, make("tr", {}, ...columns.map(headCell))),
          make("tbody", {}, ...list.shown.slice(first, first + pageSize).map(bodyRow)))),
      make("div", { class: "pages" }, turnButton(-1, "previous", list.page === 0),
        say("page_of", list.page + 1, pages), turnButton(1, "next", list.page >= pages - 1)));
    for (const [name, value] of Object.entries(focused)) area.querySelector(`button[data-${name}="${CSS.escape(value)}"]`)?.focus();
  }

  /** Fills the section below with the bodies of what is selected. */
  async function showBodies() {
    const area = document.getElementById("body-list");
    area.replaceChildren(make("p", { class: "note", role: "status" }, say("loading")));
    try {
      await loadBodies();
      draw();
    } catch (failure) {
      area.replaceChildren(make("p", { role: "alert" }, failure.message));
    }
  }

  function bodySection() {
    const search = make("input", { type: "search", id: "search", placeholder: say("search_hint"), autocomplete: "off", oninput: (event) => {
      list.text = event.target.value;
      list.page = 0;
      draw();
    } });
    search.value = list.text;
    const everywhere = make("input", { type: "checkbox", id: "everywhere", onchange: (event) => {
      list.everywhere = event.target.checked;
      list.page = 0;
      showBodies();
    } });
    everywhere.checked = list.everywhere;
    return make("section", { id: "bodies" }, make("div", { class: "panel" },
      make("h2", {}, say("bodies")), make("p", { class: "note" }, say("bodies_note")),
      make("div", { class: "filters tools" }, make("label", { for: "search" }, say("search"), search),
        make("label", { class: "check", for: "everywhere" }, everywhere, say("everywhere"))),
      make("div", { id: "body-list" })));
  }

  return { bodySection, showBodies };
});
