package gongkai.export;

import gongkai.text.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * One task: writes its rows, sorted by report year, into a file for each year and returns these
 * files as {@link CsvPart}s.
 *
 * @param folder of the files
 * @param columns names in the order of the rows' values
 */
record CsvParts(String folder, List<String> columns, SerializableConfiguration hadoop)
    implements MapPartitionsFunction<Row, Row> {
  CsvParts {
    // Spark's serialisation needs a serialisable list.
    columns = new ArrayList<>(columns);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws IOException {
    int yearColumn = columns.indexOf(ExportedTable.YEAR);
    List<Row> written = new ArrayList<>();
    @Nullable PartWriter part = null;
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        String year = yearColumn < 0 ? "" : Objects.toString(row.get(yearColumn), "");
        if (part == null || !part.year.equals(year)) {
          if (part != null) {
            written.add(part.end().row());
          }
          part = new PartWriter(folder, year, hadoop);
        }
        part.print(row);
      }
    } finally {
      if (part != null) {
        written.add(part.end().row());
      }
    }
    return written.iterator();
  }

  private static final class PartWriter {
    private final String year;
    private final Path file;
    private final CSVPrinter printer;
    private long count;

    PartWriter(String folder, String year, SerializableConfiguration hadoop) throws IOException {
      TaskContext task = TaskContext.get();
      this.year = year;
      this.file =
          new Path(folder, "part-" + task.partitionId() + "-" + task.taskAttemptId() + "-" + year);
      this.printer =
          new CSVPrinter(
              new BufferedWriter(
                  new OutputStreamWriter(
                      ExportFolder.plain(file, hadoop.value()).create(file),
                      StandardCharsets.UTF_8)),
              CsvFile.FORMAT);
    }

    void print(Row row) throws IOException {
      for (int column = 0; column < row.length(); column++) {
        printer.print(CsvCell.of(row.get(column)));
      }
      printer.println();
      count++;
    }

    CsvPart end() throws IOException {
      printer.close();
      return new CsvPart(TaskContext.get().partitionId(), year, file.toString(), count);
    }
  }
}
