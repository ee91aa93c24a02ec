package gongkai.table;

import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables that {@code resources/tables} declares, in the order in which people read them. */
public final class Tables {
  private static final String LABELS = "/labels.csv";
  private static final List<String> LABEL_COLUMNS =
      List.of("table", "part", "code", "label_zh", "label_en", "unit");

  private static final Tables STANDARD = new Tables();

  private final List<TableSpec> tables;

  private Tables() {
    tables =
        records("tables").stream()
            .map(
                line ->
                    new TableSpec(
                        line.get("table"),
                        TableSpec.Layer.valueOf(line.get("layer").toUpperCase(Locale.ROOT)),
                        line.get("grain"),
                        words(line.get("key")),
                        TableSpec.LookBack.of(line.get("look_back")),
                        words(line.get("inputs")),
                        columns(line.get("table"))))
            .toList();
  }

  /** The tables of this version of the program. */
  public static Tables standard() {
    return STANDARD;
  }

  public List<TableSpec> all() {
    return tables;
  }

  /** The tables that SQL derives from {@code files}. */
  public List<TableSpec> derived() {
    return tables.stream().filter(TableSpec::derived).toList();
  }

  /** The table of that name; it must be declared. */
  public TableSpec table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Missing declaration of table " + name));
  }

  /** The names of the audits of what tables of a look-back hold, in the order in which they run. */
  public static List<String> audits(TableSpec.LookBack lookBack) {
    return records("audits").stream()
        .filter(line -> TableSpec.LookBack.of(line.get("look_back")) == lookBack)
        .map(line -> line.get("audit"))
        .toList();
  }

  /** One row per code that a cell key can hold, with its labels and its unit. */
  public static Dataset<Row> labels(SparkSession spark) {
    StructType schema = new StructType();
    for (String column : LABEL_COLUMNS) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> rows =
        CsvResource.rows(LABELS).stream()
            .map(line -> RowFactory.create(LABEL_COLUMNS.stream().map(line::get).toArray()))
            .toList();
    return spark.createDataFrame(rows, schema);
  }

  /** The labels as text, for telling whether they changed. */
  public static String labelsText() {
    return CsvResource.rows(LABELS).toString();
  }

  /**
   * A line {@code @name} takes in the columns that several tables share, {@code @metrics:set} those
   * of a set of the registry of metrics.
   */
  private static List<ColumnSpec> columns(String resource) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (CSVRecord line : records(resource)) {
      String name = line.get("column");
      if (name.startsWith("@metrics:")) {
        columns.addAll(Metrics.columns(name.substring("@metrics:".length())));
      } else if (name.startsWith("@")) {
        columns.addAll(columns(name.substring(1)));
      } else {
        columns.add(
            new ColumnSpec(
                name,
                line.get("type"),
                line.get("unit"),
                line.get("sentence"),
                line.get("source")));
      }
    }
    return columns;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  private static List<CSVRecord> records(String resource) {
    return CsvResource.rows("/tables/" + resource + ".csv");
  }
}
