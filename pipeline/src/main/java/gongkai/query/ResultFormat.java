package gongkai.query;

import java.io.PrintStream;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** How {@code sql} prints a result. */
public enum ResultFormat {
  table {
    @Override
    public void print(StructType columns, Iterator<Row> rows, int most, PrintStream output) {
      TextTable.print(columns, rows, most, output);
    }
  },
  csv {
    @Override
    public void print(StructType columns, Iterator<Row> rows, int most, PrintStream output) {
      CsvResult.print(columns, rows, output);
    }
  },
  json {
    @Override
    public void print(StructType columns, Iterator<Row> rows, int most, PrintStream output) {
      rows.forEachRemaining(row -> output.println(JsonResult.line(columns, row)));
    }
  };

  /**
   * @param most rows that a table shows before it says that there are more; other formats print all
   */
  public abstract void print(StructType columns, Iterator<Row> rows, int most, PrintStream output);
}
