package gongkai.jobs.lookup;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.source.Archive;
import gongkai.source.ArchiveBounds;
import gongkai.source.ArchiveEntry;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Processes files on the local disk and in archives one by one, passing on each outcome
 * immediately.
 */
public record LocalReports(AnnualReports reports, ArchiveBounds bounds, PrintWriter errors) {
  private static final int START_BYTES = 512;

  /** Receives the outcome of each file. */
  @FunctionalInterface
  public interface Outcomes {
    void accept(ProcessedReport processed) throws IOException;
  }

  /**
   * Processes a file, or all files of an archive. A file that cannot be read or processed is
   * reported as rejected; the others are still processed.
   *
   * @throws IOException only where the outcomes cannot be handed on
   */
  public void read(Path file, Outcomes outcomes) throws IOException {
    read(file, path -> true, outcomes);
  }

  /**
   * Processes a file, or those files of an archive whose path is {@code wanted}.
   *
   * @throws IOException only where the outcomes cannot be handed on
   */
  public void read(Path file, Predicate<String> wanted, Outcomes outcomes) throws IOException {
    SourceFile source = new SourceFile(file.toString(), 0, 0);
    byte[] content;
    try {
      long bytes = Files.size(file);
      source = new SourceFile(source.path(), bytes, Files.getLastModifiedTime(file).toMillis());
      if (isLikelyArchive(file)) {
        if (bytes > bounds.archiveBytes()) {
          outcomes.accept(rejected(source, "too_large"));
          return;
        }
        if (readArchive(file, source, wanted, outcomes)) {
          return;
        }
      }
      if (bytes > bounds.entryBytes()) {
        outcomes.accept(rejected(source, "too_large"));
        return;
      }
      content = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      outcomes.accept(rejected(source, "unreadable_file"));
      return;
    }
    outcomes.accept(process(source, content));
  }

  private static boolean isLikelyArchive(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return Archive.isLikely(stream.readNBytes(START_BYTES));
    }
  }

  /** Returns whether the file is an archive. */
  private boolean readArchive(
      Path file, SourceFile source, Predicate<String> wanted, Outcomes outcomes)
      throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      Optional<Archive> opened = Archive.open(source, channel, bounds);
      if (opened.isEmpty()) {
        return false;
      }
      try (Archive archive = opened.get()) {
        while (archive.hasNext()) {
          ArchiveEntry entry = archive.next();
          if (!wanted.test(entry.file().path())) {
            continue;
          }
          outcomes.accept(
              entry.rejection() == null
                  ? process(entry.file(), entry.content())
                  : rejected(entry.file(), entry.rejection()));
        }
      }
      return true;
    }
  }

  private ProcessedReport process(SourceFile source, byte[] content) {
    try {
      return reports.process(source, content);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      errors.println("Cannot process " + source.path() + ": " + failure);
      return rejected(source, "internal_error");
    }
  }

  private static ProcessedReport rejected(SourceFile source, String reason) {
    return ProcessedReport.rejected(source, "unknown", "", reason);
  }
}
