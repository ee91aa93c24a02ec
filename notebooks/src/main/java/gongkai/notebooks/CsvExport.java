package gongkai.notebooks;

import gongkai.output.AtomicOutput;
import gongkai.query.CsvResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes every row of a query as CSV in which no text of a report is a formula for a spreadsheet.
 *
 * @param file target, relative to the notebook's folder unless it is absolute; an existing file is
 *     replaced
 */
record CsvExport(Path file) {
  /**
   * @throws CellFailure naming the mistake and the correct syntax
   */
  static CsvExport of(Step.Line line, String cell) {
    String name = line.rest().replaceAll("^\"(.*)\"$", "$1");
    try {
      Path file = Path.of(name).toAbsolutePath().normalize();
      boolean wrong = !name.endsWith(".csv") || Files.isDirectory(file);
      if (!wrong && Files.isDirectory(file.getParent())) {
        return new CsvExport(file);
      }
      throw wrong(line, cell, wrong ? "it is not FILE.csv" : "its folder is not there");
    } catch (InvalidPathException malformed) {
      throw wrong(line, cell, "it is no name of a file");
    }
  }

  private static CellFailure wrong(Step.Line line, String cell, String why) {
    boolean empty = line.rest().isEmpty();
    return CellFailure.at(
        cell,
        empty ? line.start() : cell.indexOf(line.rest(), line.start() + line.word().length()),
        empty ? line.word().length() + 1 : line.rest().length(),
        "Invalid export: " + why + "\nform: " + Magic.EXPORT.form());
  }

  /**
   * Writes the rows to a temporary file next to the target and renames it; returns a message with
   * their number.
   */
  String write(Dataset<Row> rows) {
    try (AtomicOutput output = AtomicOutput.ofFile(file)) {
      long[] count = {0};
      try (OutputStream stream = Files.newOutputStream(output.path());
          PrintStream text = new PrintStream(stream, false, StandardCharsets.UTF_8)) {
        CsvResult.print(rows.schema(), counted(rows.toLocalIterator(), count), text);
        if (text.checkError()) {
          throw new IOException("the disk may be full");
        }
      }
      output.publish();
      return "wrote "
          + count[0]
          + (count[0] == 1 ? " row to " : " rows to ")
          + file.getFileName()
          + "; NULL is written NULL";
    } catch (IOException failure) {
      throw new CellFailure("Cannot write " + file + ": " + failure.getMessage());
    }
  }

  private static Iterator<Row> counted(Iterator<Row> rows, long[] count) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        count[0]++;
        return rows.next();
      }
    };
  }
}
