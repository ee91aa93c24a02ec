package gongkai.jobs.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file on the local disk, or a file in an archive on it: {@code reports.zip!/甲县/教育局.html}.
 *
 * @param file the file, or the archive that holds it
 * @param path the whole path as sources are named
 */
public record SourcePath(Path file, String path) {
  private static final String WITHIN = "!/";

  /**
   * The path if its file exists. Whether an archive contains the entry is only known once it is
   * read.
   */
  public static Optional<SourcePath> of(String path) {
    Path whole = Path.of(path);
    if (Files.exists(whole)) {
      return Optional.of(new SourcePath(whole, whole.toString()));
    }
    int within = path.indexOf(WITHIN);
    while (within > 0) {
      Path archive = Path.of(path.substring(0, within));
      if (Files.isRegularFile(archive)) {
        return Optional.of(new SourcePath(archive, archive + path.substring(within)));
      }
      within = path.indexOf(WITHIN, within + 1);
    }
    return Optional.empty();
  }

  /** The file itself, or every file below it where it is a folder. */
  public List<SourcePath> files() throws IOException {
    try (Stream<Path> below = Files.walk(file)) {
      return Files.isRegularFile(file)
          ? List.of(this)
          : below
              .filter(Files::isRegularFile)
              .sorted()
              .map(each -> new SourcePath(each, each.toString()))
              .toList();
    }
  }

  /** Whether the path names a file within an archive. */
  boolean isWithinArchive() {
    return !path.equals(file.toString());
  }

  /** Whether a source read from the file is selected: all are if the path names the file itself. */
  public boolean names(String source) {
    return !isWithinArchive() || source.equals(path) || source.startsWith(path + WITHIN);
  }
}
