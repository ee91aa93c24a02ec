package gongkai.jobs;

import gongkai.query.ResultFormat;
import gongkai.query.ResultPrinter;
import gongkai.query.SqlQueries;
import gongkai.query.SqlStatements;
import gongkai.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Runs statements in order and prints their results. */
final class SqlSession {
  private final SqlQueries queries;
  private final ResultFormat format;
  private final int rows;
  private final PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  /**
   * @param rows maximum number of rows of a printed table
   * @param run the run as of which tables are read, null for what readers see now
   * @throws gongkai.InvalidInput if no such run is kept
   */
  SqlSession(Warehouse warehouse, ResultFormat format, int rows, @Nullable String run) {
    this.queries = new SqlQueries(warehouse, run);
    this.format = format;
    this.rows = rows;
  }

  void run(String statement) {
    try {
      Dataset<Row> result = queries.result(statement);
      if (result.schema().isEmpty()) {
        return;
      }
      boolean bounded = format == ResultFormat.table;
      Dataset<Row> wanted = bounded ? result.limit(rows + 1) : result;
      ResultPrinter.print(
          format,
          result.schema(),
          bounded ? wanted.collectAsList().iterator() : wanted.toLocalIterator(),
          rows,
          output);
      output.flush();
    } catch (Exception failure) {
      throw new IllegalStateException(
          "Cannot run the query: " + SqlQueries.words(failure), failure);
    }
  }

  /**
   * Reads and runs statements up to their semicolons; a failed statement does not end the session.
   *
   * @return false if a statement failed and the input is not a terminal
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
}
