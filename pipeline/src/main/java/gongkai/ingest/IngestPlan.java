package gongkai.ingest;

import java.util.List;

/**
 * The files that one ingest reads.
 *
 * @param listedFiles how many files were listed, an archive being one
 * @param tasks the files to read, in the order of their paths
 * @param unchangedArchives archives that are not read because size and modification time are
 *     unchanged
 */
record IngestPlan(long listedFiles, List<FileTask> tasks, List<FileTask> unchangedArchives) {
  IngestPlan {
    tasks = List.copyOf(tasks);
    unchangedArchives = List.copyOf(unchangedArchives);
  }

  /** The plan of the first ingest, in which all files are new. */
  static IngestPlan first(FileListing listing) {
    List<FileTask> tasks = listing.files().stream().map(FileTask::unknown).toList();
    return new IngestPlan(tasks.size(), tasks, List.of());
  }

  /** Bytes of all files to read. */
  long bytes() {
    return tasks.stream().mapToLong(FileTask::bytes).sum();
  }
}
