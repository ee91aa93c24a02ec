package gongkai.aggregate;

import static org.apache.spark.sql.functions.col;

import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.TemporaryViews;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes the rows of derived tables by their SQL, in the declared columns, without writing them.
 */
public final class DerivedRows {
  private DerivedRows() {}

  /** The rows of a table, computed from the temporary views of the session. */
  static Dataset<Row> of(SparkSession spark, TableSpec table) {
    Column[] columns =
        table.columns().stream()
            .map(column -> col(column.name()).cast(column.type()).as(column.name()))
            .toArray(Column[]::new);
    return spark.sql(SqlTemplate.sql(table)).select(columns);
  }

  /**
   * The rows of a table, computed from the given inputs alone. The registries (labels, metrics,
   * rules) are the program's own unless they are given; {@code decisions} and {@code expected_list}
   * are empty unless they are given.
   *
   * @param inputs by the names of the tables and views that the table's SQL reads
   * @throws IllegalArgumentException where the table is not declared
   */
  public static Dataset<Row> of(
      SparkSession spark, String table, Map<String, Dataset<Row>> inputs) {
    NarrativeFunctions.register(spark);
    Map<String, Dataset<Row>> all = new LinkedHashMap<>(ReferenceViews.withoutLists(spark));
    all.putAll(inputs);
    try (TemporaryViews views = new TemporaryViews(spark, all)) {
      return of(spark, Tables.standard().table(table));
    }
  }
}
