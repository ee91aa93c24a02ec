package gongkai.export.dashboard;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import gongkai.export.PublishedRun;
import gongkai.table.SqlResource;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.TemporaryViews;
import gongkai.warehouse.Warehouse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of one published run under their bare names, for the SQL of the page. */
final class RunViews implements AutoCloseable {
  private final SparkSession spark;
  private final TemporaryViews views;

  private RunViews(SparkSession spark) {
    this.spark = spark;
    this.views = new TemporaryViews(spark);
  }

  /** The views stand before tables of the same names until they are closed. */
  static RunViews of(PublishedRun run) {
    RunViews views = new RunViews(run.warehouse().spark());
    try {
      views.add(run);
      return views;
    } catch (RuntimeException failure) {
      views.close();
      throw failure;
    }
  }

  private void add(PublishedRun run) {
    for (TableSpec table : Tables.standard().derived()) {
      views.put(table.name(), declared(table, spark, run));
    }
    views.put("files", files(run));
    views.put("positions", query("positions"));
  }

  /** The table with its declared columns, those null or none that the run did not have yet. */
  private static Dataset<Row> declared(TableSpec table, SparkSession spark, PublishedRun run) {
    Dataset<Row> rows =
        run.rows(table).orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
    List<String> present = Arrays.asList(rows.columns());
    return rows.select(
        table.columns().stream()
            .map(
                column ->
                    present.contains(column.name())
                        ? col(column.name())
                        : lit(null).cast(column.type()).as(column.name()))
            .toArray(Column[]::new));
  }

  /** The rows of {@code files} at the run's snapshot; none if it is no longer kept. */
  private static Dataset<Row> files(PublishedRun run) {
    Warehouse warehouse = run.warehouse();
    boolean kept = warehouse.table("files").snapshot(run.filesSnapshot()) != null;
    return kept
        ? warehouse.readSnapshot("files", run.filesSnapshot()).select("status", "reason")
        : warehouse.read("files").select("status", "reason").limit(0);
  }

  /** The rows of {@code resources/sql/dashboard/NAME.sql}. */
  Dataset<Row> query(String name) {
    return spark.sql(SqlResource.of("dashboard/" + name));
  }

  /**
   * The rows of a mart with the columns that the page needs: first the provinces, then what lies
   * below them, province by province.
   */
  Dataset<Row> rows(PageMart mart) {
    Stream<Column> byProvince =
        Stream.of(col("region_level").notEqual("province"), substring(col("region_code"), 1, 2));
    Column[] order =
        Stream.concat(byProvince, mart.key().stream().map(name -> col(name)))
            .toArray(Column[]::new);
    return spark
        .table(mart.name())
        .where(
            "region_level IN ('province', 'prefecture', 'county') AND region_code RLIKE"
                + " '^[0-9]{6}$'")
        .select(mart.columnNames().stream().map(name -> col(name)).toArray(Column[]::new))
        // Regions are few however many reports there are: one task sorts them in one go.
        .coalesce(1)
        .sortWithinPartitions(order);
  }

  @Override
  public void close() {
    views.close();
  }
}
