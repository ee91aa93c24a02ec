package gongkai.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups files into tasks of similar duration, whether the files are many and small or few and
 * large.
 */
final class TaskPlan {
  /** Opening a file costs about as much as reading this many bytes. */
  private static final long OPENING_BYTES = 4096;

  private TaskPlan() {}

  /**
   * Groups the files in their order, each in one task.
   *
   * @param parallelism number of tasks that run at once; little work is spread over all of them
   */
  static List<List<FileTask>> tasks(
      List<FileTask> files, int parallelism, IngestSettings settings) {
    long most = taskBytes(files, parallelism, settings);
    List<List<FileTask>> tasks = new ArrayList<>();
    List<FileTask> task = new ArrayList<>();
    long cost = 0;
    int count = 0;
    for (FileTask file : files) {
      int fileCount = file.slice().files();
      if (!task.isEmpty()
          && (cost + cost(file) > most || count + fileCount > settings.taskFiles())) {
        tasks.add(task);
        task = new ArrayList<>();
        cost = 0;
        count = 0;
      }
      task.add(file);
      cost += cost(file);
      count += fileCount;
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }

  /** The maximum number of bytes of one task, including the cost of opening its files. */
  static long taskBytes(List<FileTask> files, int parallelism, IngestSettings settings) {
    long total = files.stream().mapToLong(TaskPlan::cost).sum();
    return Math.max(1, Math.min(settings.taskBytes(), total / Math.max(1, parallelism)));
  }

  private static long cost(FileTask file) {
    long bytes = file.isSlice() ? file.slice().bytes() : file.bytes();
    return OPENING_BYTES * file.slice().files() + bytes;
  }
}
