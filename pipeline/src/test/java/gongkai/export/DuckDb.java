package gongkai.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A second database over the files of an export, each table and mart under its own name. */
record DuckDb(Connection connection) implements AutoCloseable {

  /** The Parquet files as they lie there. */
  static DuckDb overParquet(Path export, List<String> tables) throws SQLException {
    DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
    for (String table : tables) {
      database.execute(
          "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/**/*.parquet')"
              .formatted(table, export, table));
    }
    return database;
  }

  /** The CSV files as they lie there: no option says anything about them. */
  static DuckDb overCsv(Path export, List<String> tables) throws SQLException {
    DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
    for (String table : tables) {
      database.execute(
          "CREATE VIEW %s AS SELECT * FROM '%s/%s.csv'".formatted(table, export, table));
    }
    return database;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Every row with its values as text, a bar between them. */
  List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join("|", row));
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
