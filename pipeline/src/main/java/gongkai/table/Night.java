package gongkai.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One ingest's account of files: what is to be read, and then what became of it. */
final class Night {
  private final long listed;
  private final List<Todo> todo;
  private final List<Todo> sameArchives;
  private final Set<String> asKnown = new HashSet<>();
  private final Map<String, ArchiveRead> archives = new TreeMap<>();

  private Night(long listed, List<Todo> todo, List<Todo> sameArchives) {
    this.listed = listed;
    this.todo = todo;
    this.sameArchives = sameArchives;
  }

  /** Of the first ingest, to which everything is new. */
  static Night first(Listing listing) {
    List<Todo> todo = listing.files().stream().map(Todo::unknown).toList();
    return new Night(todo.size(), todo, List.of());
  }

  /**
   * @param sameArchives archives that are not read because size and time are as known
   */
  static Night of(Listing listing, List<Todo> todo, List<Todo> sameArchives) {
    return new Night(listing.files().size(), todo, sameArchives);
  }

  List<Todo> todo() {
    return todo;
  }

  Collection<ArchiveRead> archives() {
    return archives.values();
  }

  /** A task that ran twice told everything twice. */
  void read(List<String> pathsAsKnown, List<ArchiveRead> slicesRead) {
    asKnown.addAll(pathsAsKnown);
    Map<String, Map<Integer, ArchiveRead>> slices = new TreeMap<>();
    for (ArchiveRead slice : slicesRead) {
      slices
          .computeIfAbsent(slice.path(), path -> new TreeMap<>())
          .put(slice.slice().number(), slice);
    }
    slices.forEach(
        (path, read) -> archives.put(path, ArchiveRead.joined(List.copyOf(read.values()))));
  }

  /** Archives whose slices cannot stand, forgotten up to then and to be read whole. */
  List<Todo> brokenOff() {
    List<Todo> again =
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
    return todo.stream().anyMatch(Todo::known);
  }

  List<Todo> touchedFiles() {
    return touched().stream().filter(file -> file.archivedFiles() == 0).toList();
  }

  List<Todo> touchedArchives() {
    return touched().stream().filter(file -> file.archivedFiles() > 0).toList();
  }

  private List<Todo> touched() {
    return todo.stream()
        .filter(file -> asKnown.contains(file.path()) && !file.unreadable())
        .toList();
  }

  /** Archives that were known and are something else now. */
  List<Todo> replacedArchives() {
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
        + archivesAsKnown().stream().mapToLong(Todo::archivedFiles).sum()
        + archives().stream().mapToLong(read -> read.asKnown().size()).sum();
  }

  private List<Todo> archivesAsKnown() {
    return Stream.concat(sameArchives.stream(), touchedArchives().stream()).toList();
  }
}
