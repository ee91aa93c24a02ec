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
 * The rows of one task's files, each made when it is asked for: an archive of any size gives its
 * rows one by one.
 */
final class FileTaskRows implements Iterator<Record>, Closeable {
  /** Enough of a file to tell whether it may be an archive. */
  private static final int START_BYTES = 512;

  private final IngestTask step;
  private final FileRowEncoder rows;
  private final ReadAhead files;
  private @Nullable OpenArchive archive;
  private @Nullable Record ready;

  FileTaskRows(IngestTask step, Iterator<FileTask> files) {
    this.step = step;
    this.rows = new FileRowEncoder(step.table(), step.runId(), step.parserVersion());
    this.files = new ReadAhead(files, step.hadoop().value(), step.bounds().entryBytes());
  }

  @Override
  public boolean hasNext() {
    while (ready == null) {
      TaskContext.get().killTaskIfInterrupted();
      if (archive != null) {
        ready = entry(archive);
      } else if (files.hasNext()) {
        ready = file(files.next());
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

  /** Returns null for a file that is as known, and for an archive, whose files come next. */
  private @Nullable Record file(ReadAhead.Opened next) {
    FileTask todo = next.file();
    try {
      byte[] content = next.content();
      return content == null ? opened(todo) : small(todo, content);
    } catch (IOException | RuntimeException failure) {
      if (todo.isSlice()) {
        return brokenOff(todo);
      }
      if (todo.unreadable()) {
        return asKnown(todo);
      }
      return done(rows.rejected(todo.source(), null, "unreadable_file", summary(failure), null));
    }
  }

  private @Nullable Record opened(FileTask todo) throws IOException {
    SourceFile source = todo.source();
    HadoopFile stored = new HadoopFile(source, step.hadoop().value());
    try {
      if (todo.isSlice()) {
        return slice(todo, stored);
      }
      boolean large = source.bytes() > step.bounds().entryBytes();
      if (large && !Archive.isLikely(stored.start(START_BYTES))) {
        return refused(source, source.bytes(), step.bounds().entryBytes());
      }
      if (large && source.bytes() > step.bounds().archiveBytes()) {
        return refused(source, source.bytes(), step.bounds().archiveBytes());
      }
      if (large) {
        return large(todo, stored);
      }
      byte[] content = stored.start((int) step.bounds().entryBytes() + 1);
      if (content.length > step.bounds().entryBytes()) {
        return refused(source, content.length, step.bounds().entryBytes());
      }
      return small(todo, content);
    } finally {
      if (archive == null || archive.stored() != stored) {
        close(stored);
      }
    }
  }

  private @Nullable Record slice(FileTask todo, HadoopFile stored) {
    return enter(todo, stored, String.valueOf(todo.cutSha256()), stored) ? null : brokenOff(todo);
  }

  /** Leaves the archive to a reading of the whole. */
  private @Nullable Record brokenOff(FileTask slice) {
    String sha256 = String.valueOf(slice.cutSha256());
    step.archives().add(ArchiveOutcome.of(slice, sha256, true, 0, List.of()));
    return null;
  }

  private @Nullable Record small(FileTask todo, byte[] content) {
    String sha256 = Digest.sha256(content);
    if (sha256.equals(todo.sha256())) {
      return asKnown(todo);
    }
    if (Archive.isLikely(content)
        && enter(todo, new SeekableInMemoryByteChannel(content), sha256, null)) {
      return null;
    }
    return done(processed(todo.source(), content, sha256, null));
  }

  /** Too large for one report, but perhaps a folder of reports. */
  private @Nullable Record large(FileTask todo, HadoopFile stored) throws IOException {
    String sha256 = stored.sha256();
    if (sha256.equals(todo.sha256())) {
      return asKnown(todo);
    }
    return enter(todo, stored, sha256, stored)
        ? null
        : refused(todo.source(), todo.bytes(), step.bounds().entryBytes());
  }

  private boolean enter(
      FileTask todo, SeekableByteChannel channel, String sha256, @Nullable HadoopFile stored) {
    Optional<Archive> opened = Archive.open(todo.source(), channel, step.bounds(), todo.slice());
    opened.ifPresent(found -> archive = new OpenArchive(todo, sha256, found, stored));
    return opened.isPresent();
  }

  /** Returns null behind an archive's last file and for a file that is as known. */
  private @Nullable Record entry(OpenArchive open) {
    if (!open.entries.hasNext()) {
      archive = null;
      open.close();
      step.archives().add(open.read());
      step.read().add(open.todo.slice().number() == 1 ? 1 : 0);
      return null;
    }
    ArchiveEntry entry = open.entries.next();
    open.files++;
    Record holder = rows.archive(open.todo.source(), open.sha256);
    if (entry.rejection() != null) {
      return rows.rejected(
          entry.file(), null, entry.rejection(), String.valueOf(entry.detail()), holder);
    }
    String sha256 = Digest.sha256(entry.content());
    if (sha256.equals(open.todo.entries().get(entry.file().path()))) {
      open.asKnown.add(entry.file().path());
      return null;
    }
    return processed(entry.file(), entry.content(), sha256, holder);
  }

  private Record processed(
      SourceFile source, byte[] content, String sha256, @Nullable Record holder) {
    try {
      return rows.of(step.processing().process(source, content, sha256), holder);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      // One hostile file must not stop the run; it stays visible as a rejected one.
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

  private @Nullable Record asKnown(FileTask todo) {
    step.asKnown().add(todo.path());
    return done(null);
  }

  private @Nullable Record done(@Nullable Record row) {
    step.read().add(1);
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

  private static void close(HadoopFile stored) {
    try {
      stored.close();
    } catch (IOException unimportant) {
      // Everything wanted was read.
    }
  }

  private static String summary(Throwable failure) {
    String message = failure.getClass().getName() + ": " + failure.getMessage();
    return message.length() > 500 ? message.substring(0, 500) : message;
  }

  /** The archive whose files come next. */
  private static final class OpenArchive {
    private final FileTask todo;
    private final String sha256;
    private final Archive entries;
    private final @Nullable HadoopFile stored;
    private final List<String> asKnown = new ArrayList<>();
    private long files;

    OpenArchive(FileTask todo, String sha256, Archive entries, @Nullable HadoopFile stored) {
      this.todo = todo;
      this.sha256 = sha256;
      this.entries = entries;
      this.stored = stored;
    }

    @Nullable HadoopFile stored() {
      return stored;
    }

    ArchiveOutcome read() {
      return ArchiveOutcome.of(todo, sha256, entries.needsWholeArchive(), files, asKnown);
    }

    void close() {
      entries.close();
      if (stored != null) {
        FileTaskRows.close(stored);
      }
    }
  }
}
