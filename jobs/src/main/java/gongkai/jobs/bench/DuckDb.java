package gongkai.jobs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs the benchmark's queries in DuckDB, if its driver is on the class path. */
final class DuckDb implements AutoCloseable {
  private final Connection connection;

  DuckDb() throws IOException {
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException failure) {
      throw new IOException("Cannot start DuckDB: " + failure, failure);
    }
  }

  static boolean isThere() {
    return DuckDb.class.getClassLoader().getResource("org/duckdb/DuckDBDriver.class") != null;
  }

  /**
   * Runs a query and reads its rows.
   *
   * @param query SQL with {@code %s} in place of the table
   * @param parquet a folder of Parquet files
   */
  void run(String query, Path parquet) throws IOException {
    String files = "read_parquet('" + parquet.toString().replace("'", "''") + "/*.parquet')";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(files))) {
      while (rows.next()) {
        rows.getObject(1);
      }
    } catch (SQLException failure) {
      throw new IOException("Cannot query " + parquet + " with DuckDB: " + failure, failure);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IOException("Cannot stop DuckDB: " + failure, failure);
    }
  }
}
