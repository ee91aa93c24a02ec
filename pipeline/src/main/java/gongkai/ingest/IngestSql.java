package gongkai.ingest;

import gongkai.table.SqlResource;
import gongkai.warehouse.TemporaryViews;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The statements under {@code resources/sql/ingest} and the views that they read. */
final class IngestSql implements AutoCloseable {
  /** Paths, sizes [bytes] and times [ms since 1970] of files. */
  static final StructType LISTED =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("modified_ms", DataTypes.LongType);

  private final SparkSession spark;
  private final TemporaryViews views;

  IngestSql(SparkSession spark) {
    this.spark = spark;
    this.views = new TemporaryViews(spark);
  }

  /** Runs a statement, given the values of its parameters. */
  Dataset<Row> run(String name, Map<String, Object> parameters) {
    return spark.sql(SqlResource.of("ingest/" + name, parameters));
  }

  /** Runs a statement without parameters. */
  Dataset<Row> run(String name) {
    return run(name, Map.of());
  }

  void show(String view, Dataset<Row> rows) {
    views.put(view, rows);
  }

  /** Creates or replaces a view of path, size and modification time of files. */
  void show(String view, List<FileTask> files) {
    List<Row> rows =
        files.stream()
            .map(file -> RowFactory.create(file.path(), file.bytes(), file.modifiedAt()))
            .toList();
    show(view, spark.createDataFrame(rows, LISTED));
  }

  @Override
  public void close() {
    views.close();
  }
}
