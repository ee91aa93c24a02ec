package gongkai.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import gongkai.table.ColumnSpec;
import gongkai.table.TableSpec;
import gongkai.table.Warehouse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table at one snapshot, as it is declared.
 *
 * @param columns those declared columns that the table already had, in the order of declaration
 * @param rows sorted by report year and key
 */
record ExportedTable(TableSpec spec, List<ColumnSpec> columns, long snapshot, Dataset<Row> rows) {
  static final String YEAR = "report_year";

  /** What one task may read of the stored table, in compressed bytes. */
  private static final long TASK_BYTES = 8L << 20;

  static ExportedTable of(Warehouse warehouse, TableSpec spec, long snapshot) {
    Dataset<Row> stored = warehouse.readSnapshot(spec.name(), snapshot);
    List<String> present = Arrays.asList(stored.columns());
    List<ColumnSpec> columns =
        spec.columns().stream().filter(column -> present.contains(column.name())).toList();
    Column[] order =
        Stream.concat(Stream.of(YEAR), spec.key().stream())
            .filter(present::contains)
            .distinct()
            .map(column -> col(column))
            .toArray(Column[]::new);
    Dataset<Row> selected =
        stored.select(columns.stream().map(column -> col(column.name())).toArray(Column[]::new));
    String size = warehouse.table(spec.name()).snapshot(snapshot).summary().get("total-files-size");
    boolean small = size != null && Long.parseLong(size) <= TASK_BYTES;
    // Sorting over several tasks reads the rows twice and moves them; few rows need one task only.
    Dataset<Row> sorted =
        small ? selected.coalesce(1).sortWithinPartitions(order) : selected.orderBy(order);
    return new ExportedTable(spec, columns, snapshot, sorted);
  }

  String name() {
    return spec.name();
  }

  /** Whether its files lie in folders by report year. */
  boolean byYear() {
    return columns.stream().anyMatch(column -> column.name().equals(YEAR));
  }

  /** The rows with lists and structures as JSON, for formats of plain cells. */
  Dataset<Row> plainRows() {
    return rows.select(columns.stream().map(ExportedTable::plain).toArray(Column[]::new));
  }

  private static Column plain(ColumnSpec column) {
    Column value = col(column.name());
    return nested(column) ? to_json(value).as(column.name()) : value;
  }

  static boolean nested(ColumnSpec column) {
    String type = column.type().toUpperCase(Locale.ROOT);
    return type.startsWith("ARRAY") || type.startsWith("STRUCT") || type.startsWith("MAP");
  }
}
