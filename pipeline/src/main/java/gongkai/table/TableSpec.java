package gongkai.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * One table as it is declared: what a row is, which columns name a row, and the columns.
 *
 * @param grain one sentence, "one row per ..."
 * @param key the columns that no two rows share
 */
public record TableSpec(
    String name, Layer layer, String grain, List<String> key, List<ColumnSpec> columns) {

  /** Where a table stands on the way from files to figures. */
  public enum Layer {
    /** The system of record. */
    RECORD,
    /** One row per thing in a report. */
    FLAT,
    /** Figures over reports. */
    MART,
    /** What the runs themselves did. */
    LOG
  }

  public TableSpec {
    requireNonNull(name, "name is null");
    requireNonNull(layer, "layer is null");
    requireNonNull(grain, "grain is null");
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** The columns as Spark's type, comments included. */
  public StructType schema() {
    return NestedSchema.of(columns);
  }

  /** Whether SQL derives the table from {@code files}. */
  public boolean derived() {
    return layer == Layer.FLAT || layer == Layer.MART;
  }
}
