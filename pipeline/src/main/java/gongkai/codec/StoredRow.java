package gongkai.codec;

import gongkai.document.SourceSpan;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of a row by their names, since a table to which columns were added may have them in
 * any order.
 */
final class StoredRow {
  private StoredRow() {}

  /** The decoded value of a structure column, null for null. */
  static <T> @Nullable T structure(Row row, String column, Function<Row, T> decode) {
    Row structure = row.getAs(column);
    return structure == null ? null : decode.apply(structure);
  }

  /** The decoded values of a column that is a list of structures. */
  static <T> List<T> structures(Row row, String column, Function<Row, T> decode) {
    return row.<Row>getList(row.fieldIndex(column)).stream().map(decode).toList();
  }

  /** The value of a column that is a list of texts. */
  static List<String> texts(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  /**
   * The enum constant with this code.
   *
   * @throws IllegalArgumentException when none has it
   */
  static <E extends Enum<E>> E value(Class<E> values, Function<E, String> code, String stored) {
    for (E value : values.getEnumConstants()) {
      if (code.apply(value).equals(stored)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "Invalid " + values.getSimpleName() + " in a stored row: " + stored);
  }

  /** A location with its row and column. */
  static SourceSpan cell(Row row) {
    return new SourceSpan(
        row.<Integer>getAs("page"),
        row.<Integer>getAs("line_number"),
        row.<Integer>getAs("row_index"),
        row.<Integer>getAs("column_index"));
  }

  /** A location of which only page and line are stored. */
  static SourceSpan line(Row row) {
    return new SourceSpan(row.<Integer>getAs("page"), row.<Integer>getAs("line_number"), -1, -1);
  }
}
