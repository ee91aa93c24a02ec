package gongkai.table;

import gongkai.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Cuts files into tasks so that neither many small nor a few large ones make a long task. */
final class WorkPlan {
  /** One row per file to read, with what is known of it. */
  static final StructType TODO =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("modified_ms", DataTypes.LongType)
          .add("known_sha256", DataTypes.StringType)
          .add("known_unreadable", DataTypes.BooleanType)
          .add("is_known", DataTypes.BooleanType);

  /** A file of which nothing is known. */
  static Row unknown(SourceFile file) {
    return RowFactory.create(file.path(), file.bytes(), file.modifiedAt(), null, false, false);
  }

  /** Opening a file costs about as much as reading this many bytes. */
  private static final long OPENING_BYTES = 4096;

  private WorkPlan() {}

  /**
   * Each file once, in order.
   *
   * @param files rows of {@link #TODO}
   * @param parallelism tasks that run at once; small work is spread over all of them
   */
  static List<List<Row>> tasks(List<Row> files, int parallelism, IngestSettings settings) {
    long total = files.stream().mapToLong(WorkPlan::cost).sum();
    long most = Math.max(1, Math.min(settings.taskBytes(), total / Math.max(1, parallelism)));
    List<List<Row>> tasks = new ArrayList<>();
    List<Row> task = new ArrayList<>();
    long cost = 0;
    for (Row file : files) {
      if (!task.isEmpty() && (cost + cost(file) > most || task.size() >= settings.taskFiles())) {
        tasks.add(task);
        task = new ArrayList<>();
        cost = 0;
      }
      task.add(file);
      cost += cost(file);
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }

  private static long cost(Row file) {
    return OPENING_BYTES + file.getLong(1);
  }
}
