package gongkai.warehouse;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Temporary views that one piece of work needs: closing it drops them all, so that none of them
 * stands before a table when the next command of the same session asks for that name.
 *
 * <p>Rows that were asked for while a view stood can still be read after it is dropped: Spark looks
 * names up when a statement is given, not when its rows are read.
 */
public final class TemporaryViews implements AutoCloseable {
  private final SparkSession spark;
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  public TemporaryViews(SparkSession spark) {
    this.spark = requireNonNull(spark, "spark is null");
  }

  /** Adds every view of a map from names to rows. */
  public TemporaryViews(SparkSession spark, Map<String, Dataset<Row>> views) {
    this(spark);
    views.forEach(this::put);
  }

  /** Adds a view, or shows other rows under a name that has one. */
  public void put(String name, Dataset<Row> rows) {
    names.add(name);
    rows.createOrReplaceTempView(name);
  }

  @Override
  public void close() {
    names.forEach(name -> spark.catalog().dropTempView(name));
    names.clear();
  }
}
