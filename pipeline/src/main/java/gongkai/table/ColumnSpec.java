package gongkai.table;

import static java.util.Objects.requireNonNull;

/**
 * One column as it is declared, once, under {@code resources/tables}.
 *
 * @param name the column; for a nested field its path, {@code report.disputes[].value}, where
 *     {@code []} marks an array
 * @param type Spark SQL's name of the type of the field at the end of the path
 * @param unit unit of the values, empty where they have none
 * @param sentence what the column holds
 * @param source the table or the step that the values come from
 */
public record ColumnSpec(String name, String type, String unit, String sentence, String source) {
  public ColumnSpec {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(sentence, "sentence is null");
    requireNonNull(source, "source is null");
  }

  /** The sentence with its unit, as a comment on the column. */
  public String comment() {
    return unit.isEmpty() ? sentence : sentence + " [" + unit + "]";
  }
}
