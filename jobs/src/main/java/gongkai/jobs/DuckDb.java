package gongkai.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Another database for the same query, where its driver is on the class path. */
final class DuckDb {
  private DuckDb() {}

  static boolean isThere() {
    return DuckDb.class.getClassLoader().getResource("org/duckdb/DuckDBDriver.class") != null;
  }

  /**
   * Runs a query and reads its rows.
   *
   * @param query with {@code %s} where the rows come from
   * @param parquet a folder of Parquet files
   */
  static void run(String query, Path parquet) throws IOException {
    String files = "read_parquet('" + parquet.toString().replace("'", "''") + "/*.parquet')";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(files))) {
      while (rows.next()) {
        rows.getObject(1);
      }
    } catch (SQLException failure) {
      throw new IOException("Cannot query " + parquet + " with DuckDB: " + failure, failure);
    }
  }
}
