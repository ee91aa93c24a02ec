package gongkai.table;

import java.util.ArrayList;
import java.util.List;

/** Cuts files into tasks so that neither many small nor a few large ones make a long task. */
final class WorkPlan {
  /** Opening a file costs about as much as reading this many bytes. */
  private static final long OPENING_BYTES = 4096;

  private WorkPlan() {}

  /**
   * Each file once, in order.
   *
   * @param parallelism tasks that run at once; small work is spread over all of them
   */
  static List<List<Todo>> tasks(List<Todo> files, int parallelism, IngestSettings settings) {
    long total = files.stream().mapToLong(WorkPlan::cost).sum();
    long most = Math.max(1, Math.min(settings.taskBytes(), total / Math.max(1, parallelism)));
    List<List<Todo>> tasks = new ArrayList<>();
    List<Todo> task = new ArrayList<>();
    long cost = 0;
    for (Todo file : files) {
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

  private static long cost(Todo file) {
    return OPENING_BYTES + file.bytes();
  }
}
