package gongkai.table;

/**
 * Bounds of the map step.
 *
 * @param maxFileBytes larger files are rejected unread
 * @param taskBytes most bytes that one task reads
 * @param taskFiles most files that one task reads
 * @param reparse whether to read again what has not changed
 */
public record IngestSettings(long maxFileBytes, long taskBytes, int taskFiles, boolean reparse) {
  /** 64 MB a file, 32 MB and 2,000 files a task. */
  public static final IngestSettings STANDARD =
      new IngestSettings(64L << 20, 32L << 20, 2000, false);
}
