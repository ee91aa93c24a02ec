package gongkai.ingest;

import gongkai.codec.FileRowEncoder;
import gongkai.source.Archive;
import gongkai.source.ArchiveEntry;
import gongkai.source.Digest;
import gongkai.source.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.iceberg.data.Record;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the rows of one task's files. Each is computed on demand, so that an archive of any
 * size needs memory for one file only.
 */
final class FileTaskRows implements Iterator<Record>, Closeable {
  /** Bytes of a file from which {@link Archive#isLikely} recognises archives. */
  private static final int START_BYTES = 512;

  private final IngestTask task;
  private final FileRowEncoder rows;
  private final ReadAhead files;
  private @Nullable OpenArchive archive;
  private @Nullable Record ready;

  FileTaskRows(IngestTask task, Iterator<FileTask> files) {
    this.task = task;
    this.rows = new FileRowEncoder(task.table(), task.runId(), task.parserVersion());
    this.files = new ReadAhead(files, task.hadoop().value(), task.bounds().entryBytes());
  }

  @Override
  public boolean hasNext() {
    while (ready == null) {
      TaskContext.get().killTaskIfInterrupted();
      if (archive != null) {
        ready = entry(archive);
      } else if (files.hasNext()) {
        ready = row(files.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Record next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Record row = ready;
    ready = null;
    return row;
  }

  /** Returns null for an unchanged file, and for an archive, whose files follow. */
  private @Nullable Record row(ReadAhead.Opened next) {
    FileTask file = next.file();
    try {
      byte[] content = next.content();
      return content == null ? opened(file) : small(file, content);
    } catch (IOException | RuntimeException failure) {
      if (file.isSlice()) {
        return leaveToWhole(file);
      }
      if (file.unreadable()) {
        return asKnown(file);
      }
      return done(rows.rejected(file.source(), null, "unreadable_file", summary(failure), null));
    }
  }

  private @Nullable Record opened(FileTask file) throws IOException {
    SourceFile source = file.source();
    HadoopFile input = new HadoopFile(source, task.hadoop().value());
    try {
      if (file.isSlice()) {
        return slice(file, input);
      }
      boolean large = source.bytes() > task.bounds().entryBytes();
      if (large && !Archive.isLikely(input.start(START_BYTES))) {
        return refused(source, source.bytes(), task.bounds().entryBytes());
      }
      if (large && source.bytes() > task.bounds().archiveBytes()) {
        return refused(source, source.bytes(), task.bounds().archiveBytes());
      }
      if (large) {
        return large(file, input);
      }
      byte[] content = input.start((int) task.bounds().entryBytes() + 1);
      if (content.length > task.bounds().entryBytes()) {
        return refused(source, content.length, task.bounds().entryBytes());
      }
      return small(file, content);
    } finally {
      if (archive == null || archive.input() != input) {
        close(input);
      }
    }
  }

  private @Nullable Record slice(FileTask file, HadoopFile input) {
    return enter(file, input, String.valueOf(file.archiveSha256()), input)
        ? null
        : leaveToWhole(file);
  }

  /** Returns no row, since the archive has to be read as a whole. */
  private @Nullable Record leaveToWhole(FileTask slice) {
    String sha256 = String.valueOf(slice.archiveSha256());
    task.archives().add(ArchiveOutcome.of(slice, sha256, true, 0, List.of()));
    return null;
  }

  private @Nullable Record small(FileTask file, byte[] content) {
    String sha256 = Digest.sha256(content);
    if (sha256.equals(file.sha256())) {
      return asKnown(file);
    }
    if (Archive.isLikely(content)
        && enter(file, new SeekableInMemoryByteChannel(content), sha256, null)) {
      return null;
    }
    return done(processed(file.source(), content, sha256, null));
  }

  /** Handles a file that is too large for one report but may be an archive. */
  private @Nullable Record large(FileTask file, HadoopFile input) throws IOException {
    String sha256 = input.sha256();
    if (sha256.equals(file.sha256())) {
      return asKnown(file);
    }
    return enter(file, input, sha256, input)
        ? null
        : refused(file.source(), file.bytes(), task.bounds().entryBytes());
  }

  private boolean enter(
      FileTask file, SeekableByteChannel channel, String sha256, @Nullable HadoopFile input) {
    Optional<Archive> opened = Archive.open(file.source(), channel, task.bounds(), file.slice());
    opened.ifPresent(found -> archive = new OpenArchive(file, sha256, found, input));
    return opened.isPresent();
  }

  /** Returns null after an archive's last file, and for an unchanged file. */
  private @Nullable Record entry(OpenArchive open) {
    if (!open.entries.hasNext()) {
      archive = null;
      open.close();
      task.archives().add(open.outcome());
      task.filesRead().add(open.file.slice().number() == 1 ? 1 : 0);
      return null;
    }
    ArchiveEntry entry = open.entries.next();
    open.files++;
    Record holder = rows.archive(open.file.source(), open.sha256);
    if (entry.rejection() != null) {
      return rows.rejected(
          entry.file(), null, entry.rejection(), String.valueOf(entry.detail()), holder);
    }
    String sha256 = Digest.sha256(entry.content());
    if (sha256.equals(open.file.entries().get(entry.file().path()))) {
      open.asKnown.add(entry.file().path());
      return null;
    }
    return processed(entry.file(), entry.content(), sha256, holder);
  }

  private Record processed(
      SourceFile source, byte[] content, String sha256, @Nullable Record holder) {
    try {
      return rows.of(task.processor().process(source, content, sha256), holder);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      // One hostile file must not stop the run; it is recorded as rejected.
      return rows.rejected(source, sha256, "internal_error", summary(failure), holder);
    }
  }

  private Record refused(SourceFile source, long bytes, long most) {
    String detail =
        bytes == source.bytes()
            ? bytes + " bytes, at most " + most
            : "grew while it was read, at most " + most;
    return done(rows.rejected(source, null, "too_large", detail, null));
  }

  private @Nullable Record asKnown(FileTask file) {
    task.asKnown().add(file.path());
    return done(null);
  }

  private @Nullable Record done(@Nullable Record row) {
    task.filesRead().add(1);
    return row;
  }

  @Override
  public void close() {
    files.close();
    if (archive != null) {
      archive.close();
      archive = null;
    }
  }

  private static void close(HadoopFile input) {
    try {
      input.close();
    } catch (IOException unimportant) {
      // All entries have been read.
    }
  }

  private static String summary(Throwable failure) {
    String message = failure.getClass().getName() + ": " + failure.getMessage();
    return message.length() > 500 ? message.substring(0, 500) : message;
  }

  /** The archive whose files are being read. */
  private static final class OpenArchive {
    private final FileTask file;
    private final String sha256;
    private final Archive entries;
    private final @Nullable HadoopFile input;
    private final List<String> asKnown = new ArrayList<>();
    private long files;

    OpenArchive(FileTask file, String sha256, Archive entries, @Nullable HadoopFile input) {
      this.file = file;
      this.sha256 = sha256;
      this.entries = entries;
      this.input = input;
    }

    @Nullable HadoopFile input() {
      return input;
    }

    ArchiveOutcome outcome() {
      return ArchiveOutcome.of(file, sha256, entries.needsWholeArchive(), files, asKnown);
    }

    void close() {
      entries.close();
      if (input != null) {
        FileTaskRows.close(input);
      }
    }
  }
}
