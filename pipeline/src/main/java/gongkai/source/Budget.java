package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is left to unpack from one archive. A nested archive spends its own budget and that of the
 * archive around it, so that a small bomb ends alone and many together end too.
 */
final class Budget {
  private final @Nullable Budget around;
  private final long directoryBytes;
  private final long entryBytes;
  private long mostOwnBytes;
  private long mostBytes;
  private long mostEntries;
  private long ownBytes;
  private long bytes;
  private int entries;

  Budget(@Nullable Budget around, ArchiveBounds bounds, long archiveBytes) {
    this.around = around;
    this.mostOwnBytes = Math.max(ArchiveBounds.FREE_BYTES, bounds.ratio() * archiveBytes);
    this.mostBytes = bounds.expandedBytes();
    this.mostEntries = bounds.entries();
    this.directoryBytes = (1L << 20) + 256L * bounds.entries();
    this.entryBytes = bounds.entryBytes();
  }

  /** Whether the archive stays within all bounds if its directory is right. */
  boolean holds(ZipDirectory directory) {
    long all = directory.bytes(0, directory.size(), entryBytes + 1);
    return directory.size() <= mostEntries && all <= Math.min(mostOwnBytes, mostBytes);
  }

  /**
   * Leaves a slice what its entries take as the directory tells, and of what the archive may take
   * beyond that a part as large as that of each other slice: together they spend no more than the
   * whole archive may.
   */
  void share(ArchiveSlice slice, ZipDirectory directory) {
    long all = directory.bytes(0, directory.size(), entryBytes + 1);
    long own = directory.bytes(slice.from(), slice.to(), entryBytes + 1);
    mostOwnBytes = own + (mostOwnBytes - all) / slice.count();
    mostBytes = own + (mostBytes - all) / slice.count();
    int entries = slice.to() - slice.from();
    mostEntries = entries + (mostEntries - directory.size()) / slice.count();
  }

  /** Counts one more entry, whatever it is. */
  void entry() throws BeyondBounds {
    if (++entries > mostEntries) {
      throw new BeyondBounds(this, "more than " + mostEntries + " entries");
    }
    if (around != null) {
      around.entry();
    }
  }

  /** Counts what was unpacked; only an archive's own entries count against its own size. */
  void bytes(long count) throws BeyondBounds {
    ownBytes += count;
    if (ownBytes > mostOwnBytes) {
      throw new BeyondBounds(this, "more than " + mostOwnBytes + " bytes unpacked");
    }
    allBytes(count);
  }

  private void allBytes(long count) throws BeyondBounds {
    bytes += count;
    if (bytes > mostBytes) {
      throw new BeyondBounds(this, "more than " + mostBytes + " bytes unpacked");
    }
    if (around != null) {
      around.allBytes(count);
    }
  }

  /** Bytes that a list of this archive's entries may take. */
  long directoryBytes() {
    return directoryBytes;
  }

  /** The rest of a stream, or one byte more than an entry may have. */
  byte[] content(InputStream stream) throws IOException {
    return stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, entryBytes + 1));
  }

  boolean allows(byte[] content) {
    return content.length <= entryBytes;
  }

  String mostPerEntry() {
    return "more than " + entryBytes + " bytes";
  }

  /** The stream with every byte of it counted. */
  InputStream over(InputStream stream) {
    return new MeteredStream(stream, this::bytes);
  }
}
