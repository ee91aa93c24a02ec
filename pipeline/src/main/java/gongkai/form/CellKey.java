package gongkai.form;

import static java.util.Objects.requireNonNull;

/**
 * The name of one cell of the form, {@code applications.received.total}.
 *
 * @param line the printed line: an item of table two, a line of table three, a procedure of table
 *     four
 * @param column the column: a measure, an applicant, a result
 * @param name the three parts joined by dots, kept because it is asked for often
 */
public record CellKey(StatutoryTable table, String line, String column, String name) {
  public CellKey {
    requireNonNull(table, "table is null");
    requireNonNull(line, "line is null");
    requireNonNull(column, "column is null");
    requireNonNull(name, "name is null");
  }

  public static CellKey of(StatutoryTable table, String line, String column) {
    // Names are compared very often, and equal ones are then mostly the same string.
    String name = (table.code() + "." + line + "." + column).intern();
    return new CellKey(table, line, column, name);
  }
}
