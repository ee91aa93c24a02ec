// The marts' cells: looked up, never computed.
const provinceLevel = "province";
const marts = new Map(Object.entries(data.marts));
const cellsOf = new Map();

for (const [name, mart] of marts) {
  mart.places = new Map(mart.names.map((column, index) => [column, index]));
  mart.byName = new Map(mart.columns.map((column) => [column.name, column]));
  cellsOf.set(name, new Map());
}

function take(rowsOfMarts) {
  for (const [name, rows] of Object.entries(rowsOfMarts)) {
    const { keys } = marts.get(name);
    const known = cellsOf.get(name);
    for (const row of rows) known.set(row.slice(0, keys).join(" "), row);
  }
}
take(data.rows);

const columnOf = (mart, name) => marts.get(mart).byName.get(name);

/** The columns that have a role on the page, each with its mart. */
function columnsFor(role) {
  const found = [];
  for (const [mart, { columns }] of marts) {
    for (const column of columns) if (column.roles.includes(role)) found.push({ mart, column });
  }
  return found;
}

/** The rows of the marts are found by region, year, scope and what else names them. */
const keyOf = (where, more) => [where.level, where.code, where.year, where.scope, ...more].join(" ");

/**
 * One cell of a mart: its value, or null and the reason for which it is not known.
 * A rate has its numerator and denominator beside it.
 */
function cell(mart, name, where, ...more) {
  const { places } = marts.get(mart);
  const column = columnOf(mart, name);
  const key = keyOf(where, more);
  const row = cellsOf.get(mart).get(key);
  const value = row ? row[places.get(name)] : null;
  const parts = column.parts.map((part) => (row ? row[places.get(part)] : null));
  const why = !row ? "no_report" : parts[1] === 0 ? "zero_denominator" : "unknown";
  return { mart, name, column, key, value, parts, why };
}

const here = (year = state.year) => ({ level: state.level, code: state.code, scope: state.scope, year });

// Parts beside the page. A page on a disk may load scripts and nothing else.
const partNames = new Set(data.parts);
const loaded = new Map();
const waiting = new Map();
globalThis.gongkai = Object.freeze({
  part(name, content) {
    if (waiting.has(name)) waiting.get(name)(content);
  },
});

/** The content of a part; each is loaded once. */
function part(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = "data/" + name + ".js";
      script.onerror = () => {
        loaded.delete(name);
        reject(new Error(say("cannot_load", script.src)));
      };
      document.head.append(script);
    }));
  }
  return loaded.get(name);
}

/** Brings the rows of a province's prefectures and counties. */
async function bringRegionsOf(code) {
  const name = "regions-" + code.slice(0, 2);
  if (partNames.has(name) && !bringRegionsOf.done.has(name)) {
    take(await part(name));
    bringRegionsOf.done.add(name);
  }
}
bringRegionsOf.done = new Set();
