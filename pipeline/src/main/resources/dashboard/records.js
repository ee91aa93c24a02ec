// Rows as records: the one place that knows in which order a row holds its values.
gongkai.define("records", () => {
  function recordOf(columns, row) {
    if (row.length !== columns.length) {
      throw new Error(`Invalid row: ${row.length} values for ${columns.length} columns`);
    }
    const record = {};
    columns.forEach((column, index) => {
      const value = row[index];
      if (typeof column === "string") record[column] = value;
      else record[column.name] = value === null ? null : decode(column.columns, value);
    });
    return record;
  }

  /**
   * Records with a field for each column, from rows that are arrays of values in the order of the columns.
   * A column is its name, or `{name, columns}` where each value is null or rows of their own.
   */
  function decode(columns, rows) {
    return rows.map((row) => recordOf(columns, row));
  }

  return { decode };
});
