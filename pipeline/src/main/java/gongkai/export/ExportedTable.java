package gongkai.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import gongkai.table.ColumnSpec;
import gongkai.table.TableSpec;
import gongkai.warehouse.Warehouse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table at one snapshot, as it is declared.
 *
 * @param columns those declared columns that the table already had, in the order of declaration
 * @param years the files that its rows are stored in by report year
 * @param rows in no order
 */
record ExportedTable(
    TableSpec spec,
    List<ColumnSpec> columns,
    long snapshot,
    SortedMap<String, YearFiles> years,
    Dataset<Row> rows) {
  static final String YEAR = "report_year";

  /** What one task may read of the stored table, in compressed bytes. */
  private static final long TASK_BYTES = 8L << 20;

  static ExportedTable of(Warehouse warehouse, TableSpec spec, long snapshot) {
    Dataset<Row> stored = warehouse.readSnapshot(spec.name(), snapshot);
    List<String> present = Arrays.asList(stored.columns());
    List<ColumnSpec> columns =
        spec.columns().stream().filter(column -> present.contains(column.name())).toList();
    Column[] selected = columns.stream().map(column -> col(column.name())).toArray(Column[]::new);
    return new ExportedTable(
        spec,
        columns,
        snapshot,
        YearFiles.of(warehouse.table(spec.name()), snapshot),
        stored.select(selected));
  }

  String name() {
    return spec.name();
  }

  /** Whether its files lie in folders by report year. */
  boolean byYear() {
    return columns.stream().anyMatch(column -> column.name().equals(YEAR));
  }

  /** Whether a slice of an earlier export holds what the table now holds of its year. */
  boolean holds(YearSlice slice) {
    YearFiles stored = years.get(slice.year());
    return stored != null && stored.digest().equals(slice.storedDigest());
  }

  /** The slice of a file that holds the rows of a year. */
  YearSlice slice(String year, long rowCount, long bytes) {
    return new YearSlice(year, years.get(year).digest(), rowCount, bytes);
  }

  /** The rows of some years, sorted by report year and key. */
  Dataset<Row> sorted(Set<String> wanted) {
    Column[] order =
        Stream.concat(Stream.of(YEAR), spec.key().stream())
            .filter(name -> columns.stream().anyMatch(column -> column.name().equals(name)))
            .distinct()
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> some = byYear() ? rows.where(among(wanted)) : rows;
    long bytes = wanted.stream().mapToLong(year -> years.get(year).bytes()).sum();
    // Sorting over several tasks reads the rows twice and moves them; few rows need one task only.
    return bytes <= TASK_BYTES ? some.coalesce(1).sortWithinPartitions(order) : some.orderBy(order);
  }

  private static Column among(Set<String> years) {
    Object[] known = years.stream().filter(year -> !year.isEmpty()).map(Integer::valueOf).toArray();
    Column among = col(YEAR).isin(known);
    return years.contains("") ? among.or(col(YEAR).isNull()) : among;
  }

  /** The columns with lists and structures as JSON, for formats of plain cells. */
  Column[] plainColumns() {
    return columns.stream().map(ExportedTable::plain).toArray(Column[]::new);
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
