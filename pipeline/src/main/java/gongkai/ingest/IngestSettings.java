package gongkai.ingest;

import static java.util.Objects.requireNonNull;

import gongkai.source.ArchiveBounds;

/**
 * Bounds of the map step.
 *
 * @param taskBytes most bytes that one task reads; of a slice of an archive what it unpacks to
 * @param taskFiles most files that one task reads
 * @param reparse whether to read again what has not changed
 * @param archives bounds of archives; its bound on an entry holds for every file
 */
public record IngestSettings(
    long taskBytes, int taskFiles, boolean reparse, ArchiveBounds archives) {
  /** 32 MB and 2,000 files a task, 64 MB a file. */
  public static final IngestSettings STANDARD =
      new IngestSettings(32L << 20, 2000, false, ArchiveBounds.STANDARD);

  public IngestSettings {
    requireNonNull(archives, "archives is null");
  }

  /** With the usual bounds of archives and another bound on each file. */
  public IngestSettings(long maxFileBytes, long taskBytes, int taskFiles, boolean reparse) {
    this(taskBytes, taskFiles, reparse, ArchiveBounds.STANDARD.withEntryBytes(maxFileBytes));
  }

  /** Larger files are rejected unread. */
  public long maxFileBytes() {
    return archives.entryBytes();
  }

  /** The same, reading again what has not changed. */
  public IngestSettings reparsing(boolean again) {
    return new IngestSettings(taskBytes, taskFiles, again, archives);
  }
}
