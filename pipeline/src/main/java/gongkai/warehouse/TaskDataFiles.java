package gongkai.warehouse;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.RollingDataWriter;
import org.apache.iceberg.util.PropertyUtil;
import org.apache.spark.TaskContext;

/** Writes the rows of one task to data files of a table, or to none where the task fails. */
public final class TaskDataFiles {
  private TaskDataFiles() {}

  /**
   * Writes the files, which are invisible to readers until they are committed.
   *
   * @param operation part of the files' names, unique for each job
   */
  public static List<DataFile> write(Table table, String operation, Iterator<Record> rows)
      throws IOException {
    RollingDataWriter<Record> writer = writer(table, operation);
    boolean whole = false;
    try {
      rows.forEachRemaining(writer::write);
      writer.close();
      whole = true;
      return writer.result().dataFiles();
    } finally {
      if (!whole) {
        discard(table, writer);
      }
    }
  }

  private static RollingDataWriter<Record> writer(Table table, String operation) {
    TaskContext task = TaskContext.get();
    OutputFileFactory names =
        OutputFileFactory.builderFor(table, task.partitionId(), task.taskAttemptId())
            .format(FileFormat.PARQUET)
            .operationId(operation)
            .build();
    long bytes =
        PropertyUtil.propertyAsLong(
            table.properties(),
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT);
    return new RollingDataWriter<>(
        new GenericFileWriterFactory.Builder(table).dataFileFormat(FileFormat.PARQUET).build(),
        names,
        table.io(),
        bytes,
        table.spec(),
        null);
  }

  private static void discard(Table table, RollingDataWriter<Record> writer) {
    try {
      writer.close();
      writer.result().dataFiles().forEach(file -> table.io().deleteFile(file.location()));
    } catch (IOException | RuntimeException unimportant) {
      // A remaining file belongs to no table and is removed by the next maintenance.
    }
  }
}
