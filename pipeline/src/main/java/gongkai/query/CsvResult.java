package gongkai.query;

import gongkai.text.CsvCell;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A result as CSV that a spreadsheet can open without running what a report wrote into it. */
public final class CsvResult {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").setNullString("NULL").get();

  private CsvResult() {}

  /** The columns' names, then the rows; null is written as NULL. */
  public static void print(StructType columns, Iterator<Row> rows, PrintStream output) {
    try {
      CSVPrinter printer = new CSVPrinter(output, FORMAT);
      printer.printRecord((Object[]) columns.fieldNames());
      while (rows.hasNext()) {
        Row row = rows.next();
        for (int column = 0; column < row.length(); column++) {
          printer.print(cell(row.get(column)));
        }
        printer.println();
      }
      printer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write the result", failure);
    }
  }

  private static @Nullable String cell(@Nullable Object value) {
    boolean plain = value == null || value instanceof String || value instanceof Number;
    return plain ? CsvCell.of(value) : ResultCell.of(value);
  }
}
