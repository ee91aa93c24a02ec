package gongkai.query;

import java.io.PrintStream;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Prints the rows of a result in one of the formats. */
public final class ResultPrinter {
  private ResultPrinter() {}

  /**
   * @param most rows that a table shows before it says that there are more; other formats print all
   */
  public static void print(
      ResultFormat format, StructType columns, Iterator<Row> rows, int most, PrintStream output) {
    switch (format) {
      case table -> TextTable.print(columns, rows, most, output);
      case csv -> CsvResult.print(columns, rows, output);
      case json -> rows.forEachRemaining(row -> output.println(JsonResult.line(columns, row)));
    }
  }
}
