package gongkai.export;

import gongkai.table.ColumnSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** A table as one CSV file: tasks write its parts side by side, which are then joined in order. */
final class CsvFile {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final StructType WRITTEN =
      new StructType()
          .add("position", DataTypes.IntegerType)
          .add("file", DataTypes.StringType)
          .add("row_count", DataTypes.LongType);

  private CsvFile() {}

  /**
   * @param excel whether the file begins with a byte order mark
   */
  static ExportedFile write(ExportedTable table, ExportFolder folder, boolean excel) {
    Path scratch = folder.scratch(table.name() + "-csv");
    // What a task wrote that was then repeated is named by nobody and joined to nothing.
    List<Row> parts =
        table
            .plainRows()
            .mapPartitions(
                new Part(scratch.toString(), new SerializableConfiguration(folder.hadoop())),
                Encoders.row(WRITTEN))
            .collectAsList()
            .stream()
            .sorted(Comparator.comparing((Row part) -> part.getInt(0)))
            .toList();
    String path = table.name() + ".csv";
    try (OutputStream output = folder.create(path)) {
      output.write(header(table.columns(), excel).getBytes(StandardCharsets.UTF_8));
      for (Row part : parts) {
        try (InputStream input = folder.open(new Path(part.getString(1)))) {
          input.transferTo(output);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + path + ": " + failure, failure);
    }
    folder.delete(scratch);
    return folder.describe(path, parts.stream().mapToLong(part -> part.getLong(2)).sum());
  }

  private static String header(List<ColumnSpec> columns, boolean excel) {
    String names = FORMAT.format(columns.stream().map(ColumnSpec::name).toArray());
    return (excel ? BYTE_ORDER_MARK : "") + names + FORMAT.getRecordSeparator();
  }

  /** One task: its rows go into a file of their own, its name comes out. */
  private record Part(String folder, SerializableConfiguration hadoop)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws IOException {
      TaskContext task = TaskContext.get();
      Path file = new Path(folder, "part-" + task.partitionId() + "-" + task.taskAttemptId());
      long count = 0;
      try (CSVPrinter printer =
          new CSVPrinter(
              new BufferedWriter(
                  new OutputStreamWriter(
                      ExportFolder.plain(file, hadoop.value()).create(file),
                      StandardCharsets.UTF_8)),
              FORMAT)) {
        for (; rows.hasNext(); count++) {
          Row row = rows.next();
          for (int column = 0; column < row.length(); column++) {
            printer.print(CsvCell.of(row.get(column)));
          }
          printer.println();
        }
      }
      return List.of(RowFactory.create(task.partitionId(), file.toString(), count)).iterator();
    }
  }
}
