package gongkai.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The outcomes of the files of one ingest's plan. */
final class IngestAccount {
  private final IngestPlan plan;
  private final Set<String> asKnown = new HashSet<>();
  private final Map<String, ArchiveOutcome> archives = new TreeMap<>();

  IngestAccount(IngestPlan plan) {
    this.plan = plan;
  }

  /** The outcomes of the archives that were read, except those still to be read again. */
  Collection<ArchiveOutcome> archives() {
    return archives.values();
  }

  /**
   * Adds the outcomes that tasks reported; a task that ran twice reported all of them twice.
   *
   * @param pathsAsKnown paths of listed files whose content is unchanged
   * @param outcomes outcomes of archives and slices of archives
   */
  void add(List<String> pathsAsKnown, List<ArchiveOutcome> outcomes) {
    asKnown.addAll(pathsAsKnown);
    Map<String, Map<Integer, ArchiveOutcome>> slices = new TreeMap<>();
    for (ArchiveOutcome slice : outcomes) {
      slices
          .computeIfAbsent(slice.path(), path -> new TreeMap<>())
          .put(slice.slice().number(), slice);
    }
    slices.forEach(
        (path, read) -> archives.put(path, ArchiveOutcome.joined(List.copyOf(read.values()))));
  }

  /**
   * Removes and returns the archives whose slices were discarded, which are to be read as a whole.
   */
  List<FileTask> removeThoseToReadWhole() {
    List<FileTask> again =
        plan.tasks().stream()
            .filter(file -> archives.containsKey(file.path()))
            .filter(file -> archives.get(file.path()).needsWholeArchive())
            .toList();
    again.forEach(file -> archives.remove(file.path()));
    return again;
  }

  /** Whether any file gave a row. */
  boolean hasRows() {
    long rows =
        archives().stream().mapToLong(archive -> archive.files() - archive.asKnown().size()).sum();
    return rows > 0 || plan.tasks().size() > asKnown.size() + archives.size();
  }

  /** Whether a file that gave a row may have had a row before. */
  boolean replacesSome() {
    return plan.tasks().stream().anyMatch(FileTask::known);
  }

  /** Files with a new modification time and unchanged content. */
  List<FileTask> touchedFiles() {
    return touched().stream().filter(file -> file.archivedFiles() == 0).toList();
  }

  /** Archives with a new modification time and unchanged content. */
  List<FileTask> touchedArchives() {
    return touched().stream().filter(file -> file.archivedFiles() > 0).toList();
  }

  private List<FileTask> touched() {
    return plan.tasks().stream()
        .filter(file -> asKnown.contains(file.path()) && !file.unreadable())
        .toList();
  }

  /** Known archives whose content has changed. */
  List<FileTask> replacedArchives() {
    return plan.tasks().stream()
        .filter(file -> file.archivedFiles() > 0 && !asKnown.contains(file.path()))
        .toList();
  }

  /** The number of all files, counting the files in archives instead of the archives. */
  long files() {
    return plan.listedFiles()
        + archives().stream().mapToLong(archive -> archive.files() - 1).sum()
        + archivesAsKnown().stream().mapToLong(file -> file.archivedFiles() - 1).sum();
  }

  /** Those of them that needed no row. */
  long unchanged() {
    long loose = plan.listedFiles() - plan.tasks().size() - plan.unchangedArchives().size();
    long looseAsKnown = asKnown.size() - touchedArchives().size();
    return loose
        + looseAsKnown
        + archivesAsKnown().stream().mapToLong(FileTask::archivedFiles).sum()
        + archives().stream().mapToLong(archive -> archive.asKnown().size()).sum();
  }

  private List<FileTask> archivesAsKnown() {
    return Stream.concat(plan.unchangedArchives().stream(), touchedArchives().stream()).toList();
  }
}
