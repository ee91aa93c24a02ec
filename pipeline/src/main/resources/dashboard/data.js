// The data within the page. Every table names its columns there, those whose rows come in parts as well.
gongkai.define("data", ({ records: { decode } }) => {
  const { run, parts, reportsPerPart, marts, tables } = JSON.parse(document.getElementById("data").textContent);

  /** The rows of a table as records: those within the page, or those that a part has brought. */
  const recordsOf = (table, rows = tables[table].rows) => decode(tables[table].columns, rows);

  return { run, parts, reportsPerPart, marts, recordsOf };
});
