package gongkai.jobs;

import gongkai.table.PublishedRuns;
import gongkai.table.SqlText;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.table.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Statements run one after the other, their results printed. */
final class SqlSession {
  /** The evidence behind every number, made from the tables when it is asked for. */
  private static final String CELLS = "cells";

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final ResultFormat format;
  private final int rows;
  private final @Nullable String run;
  private final PublishedRuns runs;
  private final PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  /**
   * @param rows most rows of a printed table
   * @param run the run as of which tables are read, null for what readers see now
   * @throws gongkai.table.InvalidInput where no such run is kept
   */
  SqlSession(Warehouse warehouse, ResultFormat format, int rows, @Nullable String run) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.format = format;
    this.rows = rows;
    this.run = run;
    this.runs = new PublishedRuns(warehouse);
    if (run != null) {
      runs.check(run);
    }
    spark.sql("USE " + Warehouse.CATALOG + "." + Warehouse.NAMESPACE);
  }

  void run(String statement) {
    try {
      if (run != null) {
        readAsOf(run, statement);
      }
      if (named(statement, CELLS) && warehouse.exists("reports")) {
        spark.sql(SqlText.of("view/" + CELLS)).createOrReplaceTempView(CELLS);
      }
      Dataset<Row> result = spark.sql(statement);
      if (result.schema().isEmpty()) {
        return;
      }
      boolean bounded = format == ResultFormat.table;
      Dataset<Row> wanted = bounded ? result.limit(rows + 1) : result;
      format.print(
          result.schema(),
          bounded ? wanted.collectAsList().iterator() : wanted.toLocalIterator(),
          rows,
          output);
      output.flush();
    } catch (Exception failure) {
      throw new IllegalStateException("Cannot run the query: " + words(failure), failure);
    }
  }

  private static boolean named(String statement, String table) {
    return statement.toLowerCase(Locale.ROOT).contains(table);
  }

  /** Views under the tables' own names stand before the tables themselves. */
  private void readAsOf(String run, String statement) {
    for (TableSpec table : Tables.standard().all()) {
      boolean kept = table.layer() != TableSpec.Layer.LOG;
      if (kept && (named(statement, table.name()) || named(statement, CELLS))) {
        runs.read(table.name(), run).createOrReplaceTempView(table.name());
      }
    }
  }

  /**
   * Reads statements to their semicolons; a mistake ends the statement and not the session.
   *
   * @return whether all went well, as far as anyone but a person at a terminal wants to know
   */
  boolean converse() {
    boolean person = System.console() != null;
    Charset charset = person ? System.console().charset() : StandardCharsets.UTF_8;
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, charset));
    StringBuilder statement = new StringBuilder();
    boolean failed = false;
    try {
      while (true) {
        if (person) {
          System.err.print(statement.isEmpty() ? "gongkai> " : "       > ");
          System.err.flush();
        }
        String line = input.readLine();
        boolean ended = line == null;
        statement.append(ended ? "" : line).append('\n');
        if (statement.toString().strip().matches("(?i)(quit|exit);?")) {
          return true;
        }
        if (ended || line.strip().endsWith(";")) {
          for (String complete : SqlStatements.split(statement.toString())) {
            failed |= !attempt(complete);
          }
          statement.setLength(0);
        }
        if (ended) {
          return person || !failed;
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read from the terminal", failure);
    }
  }

  private boolean attempt(String statement) {
    try {
      run(statement);
      return true;
    } catch (IllegalStateException failure) {
      System.err.println(failure.getMessage());
      return false;
    }
  }

  /** Spark's message without the query plan that follows it. */
  private static String words(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof AnalysisException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    String words = message.strip().lines().findFirst().orElse(message);
    return words.replaceAll(" SQLSTATE: \\w+", "").replaceAll(";$", "");
  }
}
