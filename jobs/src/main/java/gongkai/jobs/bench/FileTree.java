package gongkai.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All files under a folder of the local disk. */
record FileTree(Path path) {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d年");

  /** All files, sorted by path. */
  List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Size of all files [bytes]. */
  double bytes() throws IOException {
    double bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** The latest year in the files' names, with its 年. */
  String latestYear() throws IOException {
    return files().stream()
        .flatMap(file -> YEAR.matcher(file.toString()).results())
        .map(MatchResult::group)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IOException("Missing a year in the names of files in " + path));
  }

  /**
   * Appends an empty line to one file in a hundred, which changes the digest but not the content of
   * the report.
   *
   * @param named text that the paths of the changed files contain
   */
  void changeOneInHundred(String named) throws IOException {
    List<Path> all = files();
    List<Path> chosen = all.stream().filter(file -> file.toString().contains(named)).toList();
    int changes = Math.min(chosen.size(), Math.max(1, all.size() / 100));
    for (int change = 0; change < changes; change++) {
      int file = (int) ((long) change * chosen.size() / changes);
      Files.writeString(chosen.get(file), "\n", StandardOpenOption.APPEND);
    }
  }

  /** Deletes the folder with its contents, or the single file. */
  void delete() throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
