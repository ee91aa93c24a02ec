package gongkai.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.StructType;

/**
 * One table as it is declared: what a row is, which columns name a row, and the columns.
 *
 * @param grain one sentence, "one row per ..."
 * @param key the columns that no two rows share
 * @param lookBack the reports that a row's content may depend on
 * @param inputs the tables and views that a derived table's SQL reads, empty for any other table
 */
public record TableSpec(
    String name,
    Layer layer,
    String grain,
    List<String> key,
    LookBack lookBack,
    List<String> inputs,
    List<ColumnSpec> columns) {

  /** Where a table stands on the way from files to figures. */
  public enum Layer {
    /** The system of record. */
    RECORD,
    /** One row per thing in a report. */
    FLAT,
    /** Figures over reports. */
    MART,
    /** What the program itself knows. */
    REFERENCE,
    /** What the runs themselves did. */
    LOG
  }

  /** How far the reports lie from a row's own year that it is made from. */
  public enum LookBack {
    /** The row's own report alone, as {@code reports} has it. */
    REPORT,
    /** The row's own report, and the same body's of the year before. */
    SERIES,
    /** Reports of the same year alone. */
    YEAR,
    /** Reports of the year before as well. */
    PREVIOUS,
    /** Reports of the year before and the year after as well. */
    NEIGHBOURS,
    /** Reports of any year. */
    ALL;

    static LookBack of(String code) {
      return code.isEmpty() ? ALL : valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public TableSpec {
    requireNonNull(name, "name is null");
    requireNonNull(layer, "layer is null");
    requireNonNull(grain, "grain is null");
    requireNonNull(lookBack, "look-back is null");
    key = List.copyOf(key);
    inputs = List.copyOf(inputs);
    columns = List.copyOf(columns);
  }

  /** The columns as Spark's type, comments included. */
  public StructType schema() {
    return NestedSchema.of(columns);
  }

  /** Whether its rows belong to report years, so that one year can be rewritten alone. */
  public boolean byYear() {
    return columns.stream().anyMatch(column -> column.name().equals("report_year"));
  }

  /** Whether SQL derives the table from {@code files}. */
  public boolean derived() {
    return layer == Layer.FLAT || layer == Layer.MART;
  }
}
