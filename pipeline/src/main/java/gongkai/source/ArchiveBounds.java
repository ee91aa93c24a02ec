package gongkai.source;

import gongkai.setting.SettingValues;
import java.io.Serializable;

/**
 * Bounds on unpacking one archive. Entries are unpacked one at a time and in memory, so that the
 * bounds limit time and the memory of one entry.
 *
 * @param archiveBytes larger archives are rejected without being read
 * @param entryBytes larger entries are rejected; the others are read
 * @param expandedBytes most bytes that all entries of an archive may unpack to
 * @param entries most entries, folders included
 * @param ratio most bytes unpacked per byte of the archive, beyond a first {@value #FREE_BYTES}
 * @param depth most archives within each other, the outermost included
 */
public record ArchiveBounds(
    long archiveBytes, long entryBytes, long expandedBytes, int entries, int ratio, int depth)
    implements Serializable {
  /** Bytes that any archive may unpack to, whatever its ratio. */
  static final long FREE_BYTES = 16L << 20;

  /** The bounds that hold where nobody sets others. */
  public static final ArchiveBounds STANDARD = of(SettingValues.defaults());

  public static ArchiveBounds of(SettingValues settings) {
    return new ArchiveBounds(
        settings.number("gongkai.max-archive-bytes"),
        settings.number("gongkai.max-file-bytes"),
        settings.number("gongkai.archive-expanded-bytes"),
        settings.intNumber("gongkai.archive-entries"),
        settings.intNumber("gongkai.archive-ratio"),
        settings.intNumber("gongkai.archive-depth"));
  }

  /** The same with another bound on each entry. */
  public ArchiveBounds withEntryBytes(long most) {
    return new ArchiveBounds(archiveBytes, most, expandedBytes, entries, ratio, depth);
  }
}
