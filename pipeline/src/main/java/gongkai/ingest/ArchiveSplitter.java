package gongkai.ingest;

import gongkai.source.ArchiveBounds;
import gongkai.source.ArchiveSlice;
import gongkai.source.SliceSize;
import gongkai.source.SlicedArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Splits large archives into slices, so that many tasks can read one archive. Runs in tasks, which
 * read only the first bytes of a large file that is no archive, and nothing of small files.
 *
 * @param bounds bounds of archives and of every file
 */
record ArchiveSplitter(ArchiveBounds bounds, SliceSize size, SerializableConfiguration hadoop)
    implements FlatMapFunction<FileTask, FileTask> {
  /** Assumed compression ratio: a file this many times smaller than a task's bytes is not split. */
  private static final int PACKING = 8;

  /**
   * Each slice reads the whole directory, which takes about a hundredth of the time of all reports
   * in the archive.
   */
  private static final int MOST_SLICES = 32;

  private static final int SLICES_A_CORE = 3;

  /** The files in order, large archives as their slices. */
  static List<FileTask> split(
      List<FileTask> files, JavaSparkContext context, IngestSettings settings) {
    List<FileTask> large =
        files.stream().filter(file -> file.bytes() > settings.taskBytes() / PACKING).toList();
    if (large.isEmpty()) {
      return files;
    }
    int parallelism = context.defaultParallelism();
    SliceSize size =
        new SliceSize(
            TaskPlan.taskBytes(files, parallelism, settings),
            settings.taskFiles(),
            Math.min(MOST_SLICES, SLICES_A_CORE * parallelism));
    ArchiveSplitter splitter =
        new ArchiveSplitter(
            settings.archives(),
            size,
            new SerializableConfiguration(context.hadoopConfiguration()));
    List<List<FileTask>> tasks = TaskPlan.tasks(large, parallelism, settings);
    Map<String, List<FileTask>> slices =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(List::iterator)
            .flatMap(splitter)
            .collect()
            .stream()
            .collect(Collectors.groupingBy(FileTask::path));
    return files.stream()
        .flatMap(file -> slices.getOrDefault(file.path(), List.of(file)).stream())
        .toList();
  }

  /** Returns no slices for a file that is to be read as a whole. */
  @Override
  public Iterator<FileTask> call(FileTask file) {
    return slices(file).iterator();
  }

  private List<FileTask> slices(FileTask file) {
    if (file.bytes() > bounds.archiveBytes()) {
      return List.of();
    }
    try (HadoopFile input = new HadoopFile(file.source(), hadoop.value())) {
      SlicedArchive archive = SlicedArchive.of(file.source(), input, bounds, size);
      if (archive.slices().size() == 1) {
        return List.of();
      }
      String sha256 = input.sha256();
      return sha256.equals(file.sha256()) ? List.of() : slices(file, archive, sha256);
    } catch (IOException | RuntimeException failure) {
      // The task that reads the whole archive reports what is wrong with it.
      return List.of();
    }
  }

  private static List<FileTask> slices(FileTask file, SlicedArchive archive, String sha256) {
    Map<Integer, Map<String, String>> known = new HashMap<>();
    file.entries()
        .forEach(
            (path, digest) ->
                known
                    .computeIfAbsent(archive.number(path), number -> new HashMap<>())
                    .put(path, digest));
    List<FileTask> slices = new ArrayList<>();
    for (ArchiveSlice slice : archive.slices()) {
      slices.add(file.slice(slice, sha256, known.getOrDefault(slice.number(), Map.of())));
    }
    return slices;
  }
}
