package gongkai.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the files of a zip, tar, gzipped tar or gzipped file, and of archives within it.
 * One entry at a time is in memory; nothing is written to disk.
 *
 * <p>Every file gives an entry: its content, or a rejection where it cannot be read. An archive
 * that is empty, damaged or too large gives a rejection of its own behind the files that could be
 * read. Folders and hidden names, which the listing of a folder leaves out too, give none.
 */
public final class Archive implements Iterator<ArchiveEntry>, Closeable {
  private final ArchiveBounds bounds;
  private final ArchiveSlice slice;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable ArchiveEntry ready;
  private boolean needsWhole;

  private Archive(ArchiveBounds bounds, ArchiveSlice slice) {
    this.bounds = bounds;
    this.slice = slice;
  }

  /**
   * Opens an archive; empty where the content is not one. Word files are documents, although they
   * are zips.
   *
   * @param channel stays open until the caller closes it
   */
  public static Optional<Archive> open(
      SourceFile file, SeekableByteChannel channel, ArchiveBounds bounds) {
    return open(file, channel, bounds, ArchiveSlice.WHOLE);
  }

  /** Opens one slice of an archive. */
  public static Optional<Archive> open(
      SourceFile file, SeekableByteChannel channel, ArchiveBounds bounds, ArchiveSlice slice) {
    Archive archive = new Archive(bounds, slice);
    return archive.enter(file, channel) ? Optional.of(archive) : Optional.empty();
  }

  /**
   * Whether a slice found something that can only be judged with the whole archive: a bound
   * exceeded, overlapping entries, or an archive that was changed or removed. The entries of the
   * slice are then to be discarded and the archive to be read whole.
   */
  public boolean needsWholeArchive() {
    return needsWhole;
  }

  /** Whether a file may be an archive, by its first 512 bytes. */
  public static boolean isLikely(byte[] start) {
    return ArchiveFormat.isLikely(start);
  }

  @Override
  public boolean hasNext() {
    while (ready == null && !levels.isEmpty()) {
      ready = advance();
    }
    return ready != null;
  }

  @Override
  public ArchiveEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ArchiveEntry entry = ready;
    ready = null;
    return entry;
  }

  private @Nullable ArchiveEntry advance() {
    Level level = levels.element();
    try {
      EntryReader.Part part = level.reader.next();
      if (part == null) {
        leave();
        return level.parts == 0
            ? rejected(level, "empty_file", "the archive holds no files")
            : null;
      }
      level.parts++;
      return entry(level, part);
    } catch (BoundExceeded exceeded) {
      while (!exceeded.concerns(level.budget)) {
        leave();
        level = levels.element();
      }
      leave();
      return rejected(level, "archive_too_large", detail(level, exceeded));
    } catch (IOException | RuntimeException | OutOfMemoryError damaged) {
      leave();
      return rejected(level, "damaged_file", detail(level, damaged));
    }
  }

  /** An archive's own rejection; a slice leaves it to the one that reads the whole. */
  private @Nullable ArchiveEntry rejected(Level level, String rejection, String detail) {
    if (levels.isEmpty() && !slice.isWhole()) {
      needsWhole = true;
      return null;
    }
    return ArchiveEntry.rejected(level.file, rejection, detail);
  }

  private @Nullable ArchiveEntry entry(Level level, EntryReader.Part part) {
    SourceFile file =
        new SourceFile(
            level.file.path() + "!/" + level.names.path(part.name()),
            part.content().length,
            level.file.modifiedAt());
    if (part.rejection() != null) {
      return new ArchiveEntry(file, part.content(), part.rejection(), part.detail());
    }
    if (ArchiveFormat.isLikely(part.content())) {
      return nested(file, part.content());
    }
    return new ArchiveEntry(file, part.content(), null, null);
  }

  private @Nullable ArchiveEntry nested(SourceFile file, byte[] content) {
    if (!enter(file, new SeekableInMemoryByteChannel(content))) {
      return new ArchiveEntry(file, content, null, null);
    }
    if (levels.size() > bounds.depth()) {
      leave();
      return ArchiveEntry.rejected(
          file, "too_complex", "more than " + bounds.depth() + " archives within each other");
    }
    return null;
  }

  /** Whether the content is an archive. One that cannot be opened fails when it is read. */
  private boolean enter(SourceFile file, SeekableByteChannel channel) {
    boolean outermost = levels.isEmpty();
    Budget budget = new Budget(outermost ? null : levels.element().budget, bounds, file.bytes());
    EntryReader reader;
    try {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      ArchiveSlice wanted = outermost ? slice : ArchiveSlice.WHOLE;
      reader = ArchiveFormat.reader(name, channel, budget, wanted);
    } catch (IOException | RuntimeException damaged) {
      reader = new UnopenedArchive(damaged);
    }
    if (reader == null) {
      return false;
    }
    levels.push(new Level(file, reader, budget));
    return true;
  }

  private void leave() {
    try {
      levels.remove().reader.close();
    } catch (IOException | RuntimeException unimportant) {
      // All entries were read, or a rejection gives the reason.
    }
  }

  private static String detail(Level level, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return "behind "
        + level.parts
        + " files: "
        + (message.length() > 300 ? message.substring(0, 300) : message);
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      leave();
    }
  }

  /** One of the archives that contain each other. */
  private static final class Level {
    private final SourceFile file;
    private final EntryReader reader;
    private final Budget budget;
    private final EntryNames names = new EntryNames();
    private int parts;

    Level(SourceFile file, EntryReader reader, Budget budget) {
      this.file = file;
      this.reader = reader;
      this.budget = budget;
      // A repeated name gets a number, also where an earlier slice has the first one.
      reader.namesBefore().forEach(names::path);
    }
  }
}
