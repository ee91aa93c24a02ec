// The marts' cells: looked up, never computed.
gongkai.define("cells", ({ data: { marts, recordsOf }, parts: { partNames, loadPart }, selection: { selection } }) => {
  const rowsOf = new Map();

  /** The values that name a row of a mart: region, year, scope and what else its key has. */
  const keyOf = (mart, record) => marts[mart].key.map((column) => record[column]).join(" ");

  function add(mart, records) {
    for (const record of records) rowsOf.get(mart).set(keyOf(mart, record), record);
  }

  for (const mart of Object.keys(marts)) {
    rowsOf.set(mart, new Map());
    add(mart, recordsOf(mart));
  }

  const columnOf = (mart, name) => marts[mart].columns.find((column) => column.name === name);

  /** The columns that have a role on the page, each with its mart. */
  const columnsFor = (role) => Object.entries(marts).flatMap(([mart, { columns }]) =>
    columns.filter((column) => column.roles.includes(role)).map((column) => ({ mart, column })));

  /**
   * One cell of a mart: its value, or null and the reason for which it is not known.
   * A rate has its numerator and denominator beside it. `where` has a field for each column of the mart's key.
   */
  function cell(mart, name, where) {
    const column = columnOf(mart, name);
    const key = keyOf(mart, where);
    const record = rowsOf.get(mart).get(key);
    const value = record ? record[name] : null;
    const parts = column.parts.map((part) => (record ? record[part] : null));
    const denominator = parts[1];
    const why = !record ? "no_report" : denominator === 0 ? "zero_denominator" : "unknown";
    return { mart, name, column, key, value, parts, why };
  }

  /** The rows of a mart at a region, year and scope. */
  const recordsAt = (mart, where) => [...rowsOf.get(mart).values()].filter((record) =>
    Object.entries(where).every(([column, value]) => record[column] === value));

  /** Where the selection lies, in the year that is selected or in another one. */
  const selected = (year = selection.year) =>
    ({ region_level: selection.level, region_code: selection.code, report_year: year, scope: selection.scope });

  /** All years with a report, ascending. */
  const years = [...new Set([...[...rowsOf.values()].flatMap((rows) => [...rows.values()]), ...recordsOf("checks")]
    .map((record) => record.report_year))].filter((year) => year !== null).sort((a, b) => a - b);

  const loadedParts = new Set();

  /** Loads the rows of the prefectures and counties of a region's province. */
  async function loadRegionsOf(code) {
    const name = "regions-" + code.slice(0, 2);
    if (partNames.has(name) && !loadedParts.has(name)) {
      for (const [mart, rows] of Object.entries(await loadPart(name))) add(mart, recordsOf(mart, rows));
      loadedParts.add(name);
    }
  }

  return { columnOf, columnsFor, cell, recordsAt, selected, years, loadRegionsOf };
});
