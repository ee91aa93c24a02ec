package gongkai.ingest;

import static java.util.Objects.requireNonNull;

import gongkai.setting.SettingValues;
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
  /** What holds where nobody sets anything. */
  public static final IngestSettings STANDARD = of(SettingValues.defaults());

  public IngestSettings {
    requireNonNull(archives, "archives is null");
  }

  /** Reads what has changed and nothing else. */
  public static IngestSettings of(SettingValues settings) {
    return new IngestSettings(
        settings.number("gongkai.task-bytes"),
        settings.intNumber("gongkai.task-files"),
        false,
        ArchiveBounds.of(settings));
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
