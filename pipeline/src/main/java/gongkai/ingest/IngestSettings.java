package gongkai.ingest;

import static java.util.Objects.requireNonNull;

import gongkai.setting.SettingValues;
import gongkai.source.ArchiveBounds;

/**
 * Limits of the map step.
 *
 * @param taskBytes maximum number of bytes that one task reads; slices of archives count by their
 *     unpacked size
 * @param taskFiles maximum number of files that one task reads
 * @param reparse whether to read unchanged files again
 * @param archives bounds of archives; its bound on an entry holds for every file
 */
public record IngestSettings(
    long taskBytes, int taskFiles, boolean reparse, ArchiveBounds archives) {
  /** What holds where nobody sets anything. */
  public static final IngestSettings STANDARD = of(SettingValues.defaults());

  public IngestSettings {
    requireNonNull(archives, "archives is null");
  }

  /** The configured settings, reading only new and changed files. */
  public static IngestSettings of(SettingValues settings) {
    return new IngestSettings(
        settings.number("gongkai.task-bytes"),
        settings.intNumber("gongkai.task-files"),
        false,
        ArchiveBounds.of(settings));
  }

  /** Settings with the standard bounds of archives but another bound on each file. */
  public IngestSettings(long maxFileBytes, long taskBytes, int taskFiles, boolean reparse) {
    this(taskBytes, taskFiles, reparse, ArchiveBounds.STANDARD.withEntryBytes(maxFileBytes));
  }

  /** The maximum size of a file [bytes]; larger ones are rejected without being read. */
  public long maxFileBytes() {
    return archives.entryBytes();
  }

  /** A copy with another value of {@link #reparse}. */
  public IngestSettings reparsing(boolean again) {
    return new IngestSettings(taskBytes, taskFiles, again, archives);
  }
}
