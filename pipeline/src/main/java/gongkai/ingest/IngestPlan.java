package gongkai.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One ingest's account of files: what is to be read, and then what became of it. */
final class IngestPlan {
  private final long listed;
  private final List<FileTask> todo;
  private final List<FileTask> sameArchives;
  private final Set<String> asKnown = new HashSet<>();
  private final Map<String, ArchiveOutcome> archives = new TreeMap<>();

  private IngestPlan(long listed, List<FileTask> todo, List<FileTask> sameArchives) {
    this.listed = listed;
    this.todo = todo;
    this.sameArchives = sameArchives;
  }

  /** Of the first ingest, to which everything is new. */
  static IngestPlan first(FileListing listing) {
    List<FileTask> todo = listing.files().stream().map(FileTask::unknown).toList();
    return new IngestPlan(todo.size(), todo, List.of());
  }

  /**
   * @param sameArchives archives that are not read because size and time are as known
   */
  static IngestPlan of(FileListing listing, List<FileTask> todo, List<FileTask> sameArchives) {
    return new IngestPlan(listing.files().size(), todo, sameArchives);
  }

  List<FileTask> todo() {
    return todo;
  }

  Collection<ArchiveOutcome> archives() {
    return archives.values();
  }

  /** A task that ran twice told everything twice. */
  void read(List<String> pathsAsKnown, List<ArchiveOutcome> slicesRead) {
    asKnown.addAll(pathsAsKnown);
    Map<String, Map<Integer, ArchiveOutcome>> slices = new TreeMap<>();
    for (ArchiveOutcome slice : slicesRead) {
      slices
          .computeIfAbsent(slice.path(), path -> new TreeMap<>())
          .put(slice.slice().number(), slice);
    }
    slices.forEach(
        (path, read) -> archives.put(path, ArchiveOutcome.joined(List.copyOf(read.values()))));
  }

  /** Archives whose slices cannot stand, forgotten up to then and to be read whole. */
  List<FileTask> brokenOff() {
    List<FileTask> again =
        todo.stream()
            .filter(file -> archives.containsKey(file.path()))
            .filter(file -> archives.get(file.path()).brokenOff())
            .toList();
    again.forEach(file -> archives.remove(file.path()));
    return again;
  }

  /** Whether any file gave a row. */
  boolean hasRows() {
    long rows = archives().stream().mapToLong(read -> read.files() - read.asKnown().size()).sum();
    return rows > 0 || todo.size() > asKnown.size() + archives.size();
  }

  /** Whether a file that gave a row may have had one before. */
  boolean replacesSome() {
    return todo.stream().anyMatch(FileTask::known);
  }

  List<FileTask> touchedFiles() {
    return touched().stream().filter(file -> file.archivedFiles() == 0).toList();
  }

  List<FileTask> touchedArchives() {
    return touched().stream().filter(file -> file.archivedFiles() > 0).toList();
  }

  private List<FileTask> touched() {
    return todo.stream()
        .filter(file -> asKnown.contains(file.path()) && !file.unreadable())
        .toList();
  }

  /** Archives that were known and are something else now. */
  List<FileTask> replacedArchives() {
    return todo.stream()
        .filter(file -> file.archivedFiles() > 0 && !asKnown.contains(file.path()))
        .toList();
  }

  /** All files there are, those in archives in place of the archives. */
  long files() {
    return listed
        + archives().stream().mapToLong(read -> read.files() - 1).sum()
        + archivesAsKnown().stream().mapToLong(file -> file.archivedFiles() - 1).sum();
  }

  /** Those of them that needed no row. */
  long unchanged() {
    long loose = listed - todo.size() - sameArchives.size();
    long looseAsKnown = asKnown.size() - touchedArchives().size();
    return loose
        + looseAsKnown
        + archivesAsKnown().stream().mapToLong(FileTask::archivedFiles).sum()
        + archives().stream().mapToLong(read -> read.asKnown().size()).sum();
  }

  private List<FileTask> archivesAsKnown() {
    return Stream.concat(sameArchives.stream(), touchedArchives().stream()).toList();
  }
}
