package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one archive may still unpack. A nested archive uses up its own budget and that of the
 * enclosing one, so that a single bomb is stopped and so are many small ones together.
 */
final class Budget {
  private final @Nullable Budget outer;
  private final long directoryBytes;
  private final long entryBytes;
  private long maxOwnBytes;
  private long maxBytes;
  private long maxEntries;
  private long ownBytes;
  private long bytes;
  private int entries;

  Budget(@Nullable Budget outer, ArchiveBounds bounds, long archiveBytes) {
    this.outer = outer;
    this.maxOwnBytes = Math.max(ArchiveBounds.FREE_BYTES, bounds.ratio() * archiveBytes);
    this.maxBytes = bounds.expandedBytes();
    this.maxEntries = bounds.entries();
    this.directoryBytes = (1L << 20) + 256L * bounds.entries();
    this.entryBytes = bounds.entryBytes();
  }

  /** Whether the archive stays within all bounds according to its directory. */
  boolean allows(ZipDirectory directory) {
    long all = directory.bytes(0, directory.size(), entryBytes + 1);
    return directory.size() <= maxEntries && all <= Math.min(maxOwnBytes, maxBytes);
  }

  /**
   * Reduces the budget to that of a slice: what its entries need according to the directory, and an
   * equal part of what the archive may need beyond that. All slices together use no more than the
   * whole archive may.
   */
  void limitTo(ArchiveSlice slice, ZipDirectory directory) {
    long all = directory.bytes(0, directory.size(), entryBytes + 1);
    long own = directory.bytes(slice.from(), slice.to(), entryBytes + 1);
    maxOwnBytes = own + (maxOwnBytes - all) / slice.count();
    maxBytes = own + (maxBytes - all) / slice.count();
    int entries = slice.to() - slice.from();
    maxEntries = entries + (maxEntries - directory.size()) / slice.count();
  }

  /** Counts one more entry of any kind. */
  void entry() throws BoundExceeded {
    if (++entries > maxEntries) {
      throw new BoundExceeded(this, "more than " + maxEntries + " entries");
    }
    if (outer != null) {
      outer.entry();
    }
  }

  /** Counts unpacked bytes; the ratio to an archive's size is over its own entries only. */
  void bytes(long count) throws BoundExceeded {
    ownBytes += count;
    if (ownBytes > maxOwnBytes) {
      throw new BoundExceeded(this, "more than " + maxOwnBytes + " bytes unpacked");
    }
    allBytes(count);
  }

  private void allBytes(long count) throws BoundExceeded {
    bytes += count;
    if (bytes > maxBytes) {
      throw new BoundExceeded(this, "more than " + maxBytes + " bytes unpacked");
    }
    if (outer != null) {
      outer.allBytes(count);
    }
  }

  /** Most bytes that may be read as the directory of this archive. */
  long directoryBytes() {
    return directoryBytes;
  }

  /** The rest of a stream, cut at one byte more than an entry may have. */
  byte[] content(InputStream stream) throws IOException {
    return stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, entryBytes + 1));
  }

  boolean allows(byte[] content) {
    return content.length <= entryBytes;
  }

  String tooLargeReason() {
    return "more than " + entryBytes + " bytes";
  }

  /** The stream with its bytes counted as unpacked. */
  InputStream metered(InputStream stream) {
    return new MeteredStream(stream, this::bytes);
  }
}
