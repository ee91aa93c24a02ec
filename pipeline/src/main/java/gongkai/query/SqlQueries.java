package gongkai.query;

import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.PublishedRuns;
import gongkai.warehouse.Warehouse;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** SQL over the tables under their bare names, as they are now or as one run published them. */
public final class SqlQueries {
  /** The evidence behind every number, made from the tables when it is asked for. */
  public static final String CELLS = "cells";

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final PublishedRuns runs;
  private final DerivationViews derivations;
  private @Nullable String run;

  /**
   * @param run the run as of which tables are read, null for what readers see now
   * @throws gongkai.InvalidInput where no such run is kept
   */
  public SqlQueries(Warehouse warehouse, @Nullable String run) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.runs = new PublishedRuns(warehouse);
    this.derivations = new DerivationViews(warehouse);
    readAsOf(run);
    spark.sql("USE " + Warehouse.CATALOG + "." + Warehouse.NAMESPACE);
  }

  public SparkSession spark() {
    return spark;
  }

  /** The runs that can be read, newest first. */
  public List<String> keptRuns() {
    return runs.kept();
  }

  /** The run as of which tables are read, null for what readers see now. */
  public @Nullable String run() {
    return run;
  }

  /**
   * Reads the tables as this run published them from here on, null for what readers see now.
   *
   * @throws gongkai.InvalidInput where no such run is kept
   */
  public void readAsOf(@Nullable String run) {
    if (run != null) {
      runs.check(run);
    }
    if (this.run != null) {
      Tables.standard().all().forEach(table -> spark.catalog().dropTempView(table.name()));
    }
    this.run = run;
  }

  /** The rows of one statement, which are read when they are asked for. */
  public Dataset<Row> result(String statement) {
    if (run != null) {
      showAsOf(run, statement);
    }
    if (named(statement, CELLS) && warehouse.exists("reports")) {
      spark.sql(SqlTemplate.sql("view/" + CELLS)).createOrReplaceTempView(CELLS);
    }
    derivations.show(statement);
    return spark.sql(statement);
  }

  /** Views under the tables' own names stand before the tables themselves. */
  private void showAsOf(String run, String statement) {
    for (TableSpec table : Tables.standard().all()) {
      boolean kept = table.layer() != TableSpec.Layer.LOG;
      if (kept
          && (named(statement, table.name())
              || named(statement, CELLS)
              || DerivationViews.reads(statement, table.name()))) {
        runs.read(table.name(), run).createOrReplaceTempView(table.name());
      }
    }
  }

  private static boolean named(String statement, String table) {
    return statement.toLowerCase(Locale.ROOT).contains(table);
  }

  /** Spark's message without the query plan that follows it. */
  public static String words(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof AnalysisException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    String words = message.strip().lines().findFirst().orElse(message);
    return words.replaceAll(" SQLSTATE: \\w+", "").replaceAll(";$", "");
  }
}
