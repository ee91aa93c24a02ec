package gongkai.table;

import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The registry of figures, {@code resources/metrics/metrics.csv}. */
public final class Metrics {
  private static final Metrics STANDARD = new Metrics();

  private final List<Metric> metrics =
      CsvResource.rows("/metrics/metrics.csv").stream().map(Metrics::metric).toList();

  private Metrics() {}

  /** The registry that the program carries. */
  public static Metrics standard() {
    return STANDARD;
  }

  public List<Metric> all() {
    return metrics;
  }

  /** The figures of one set, of which there must be some. */
  public List<Metric> set(String name) {
    List<Metric> set = metrics.stream().filter(metric -> metric.set().equals(name)).toList();
    if (set.isEmpty()) {
      throw new IllegalArgumentException("Missing set " + name + " in the registry of metrics");
    }
    return set;
  }

  /** The figure of that name, which must be registered. */
  public Metric metric(String name) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Missing metric " + name + " in the registry"));
  }

  /** The registry as rows, for labels and units. */
  public Dataset<Row> rows(SparkSession spark) {
    StructType schema = new StructType();
    for (String column : List.of("id", "metric", "set", "label_zh", "label_en", "unit", "best")) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> rows =
        metrics.stream()
            .map(
                metric ->
                    RowFactory.create(
                        metric.id(),
                        metric.name(),
                        metric.set(),
                        metric.chinese(),
                        metric.english(),
                        metric.unit(),
                        metric.best()))
            .toList();
    return spark.createDataFrame(rows, schema);
  }

  /** The columns that a table of sums has for the ratios of one set. */
  static List<ColumnSpec> columns(String set) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (Metric metric : STANDARD.set(set)) {
      if (metric.ratio()) {
        columns.add(part(metric, "numerator", metric.numerator()));
        columns.add(part(metric, "denominator", metric.denominator()));
        columns.add(
            new ColumnSpec(
                metric.name(),
                "DOUBLE",
                metric.unit(),
                "%s %s: %s as a ratio of sums; null where the denominator is 0 or unknown%s"
                    .formatted(
                        metric.id(),
                        metric.chinese(),
                        metric.formula(),
                        metric.note().isEmpty() ? "" : ". " + metric.note()),
                "report_quantities"));
      }
    }
    return columns;
  }

  private static ColumnSpec part(Metric metric, String part, String expression) {
    return new ColumnSpec(
        metric.name() + "_" + part + "_count",
        "BIGINT",
        "件",
        "Sum of %s over the used reports where both parts of %s are known"
            .formatted(expression, metric.id()),
        "report_quantities");
  }

  private static Metric metric(CSVRecord row) {
    return new Metric(
        row.get("id"),
        row.get("metric"),
        row.get("set"),
        row.get("label_zh"),
        row.get("label_en"),
        row.get("numerator"),
        row.get("denominator"),
        row.get("parts"),
        row.get("unit"),
        row.get("best"),
        List.of(row.get("editions").split(" ", -1)),
        List.of(row.get("levels").split(" ", -1)),
        row.get("note"));
  }
}
