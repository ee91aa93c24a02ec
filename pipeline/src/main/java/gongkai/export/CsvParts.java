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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * One task: its rows, sorted by report year, go into files of their own without a header, one for
 * each year, and the files' names come out.
 *
 * @param folder of the files
 * @param columns names in the order of the rows' values
 */
record CsvParts(String folder, List<String> columns, SerializableConfiguration hadoop)
    implements MapPartitionsFunction<Row, Row> {
  /** The task's position, the year as sections name it, the file and its rows. */
  static final StructType WRITTEN =
      new StructType()
          .add("position", DataTypes.IntegerType)
          .add("year", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("row_count", DataTypes.LongType);

  CsvParts {
    // Not every list can travel to a task.
    columns = new ArrayList<>(columns);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws IOException {
    int yearColumn = columns.indexOf(ExportedTable.YEAR);
    List<Row> written = new ArrayList<>();
    @Nullable Part part = null;
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        String year = yearColumn < 0 ? "" : Objects.toString(row.get(yearColumn), "");
        if (part == null || !part.year.equals(year)) {
          if (part != null) {
            written.add(part.end());
          }
          part = new Part(folder, year, hadoop);
        }
        part.print(row);
      }
    } finally {
      if (part != null) {
        written.add(part.end());
      }
    }
    return written.iterator();
  }

  private static final class Part {
    private final String year;
    private final Path file;
    private final CSVPrinter printer;
    private long count;

    Part(String folder, String year, SerializableConfiguration hadoop) throws IOException {
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

    Row end() throws IOException {
      printer.close();
      return RowFactory.create(TaskContext.get().partitionId(), year, file.toString(), count);
    }
  }
}
