package gongkai.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Detects the format of an archive by its content and opens the reader for it. */
final class ArchiveFormat {
  private static final int HEADER_BYTES = 512;
  private static final int CHECKSUM_START = 148;
  private static final int CHECKSUM_END = 156;
  private static final int BUFFER = 1 << 16;

  private ArchiveFormat() {}

  /**
   * A reader from the archive's beginning, or null where the content is no archive.
   *
   * @param name the archive's own name
   * @param slice the whole, or a slice of a zip whose directory is there
   */
  static @Nullable EntryReader reader(
      String name, SeekableByteChannel channel, Budget budget, ArchiveSlice slice)
      throws IOException {
    if (!slice.isWhole()) {
      return ZipReader.open(channel, budget, slice);
    }
    byte[] start = start(channel);
    if (isZip(start)) {
      return zip(channel, budget);
    }
    if (isGzip(start)) {
      InputStream unpacked =
          new BufferedInputStream(new GZIPInputStream(stream(channel), BUFFER), BUFFER);
      return startsTar(unpacked)
          ? new TarReader(unpacked, budget)
          : new GzipReader(unpacked, name, budget);
    }
    return isTar(start) ? new TarReader(stream(channel), budget) : null;
  }

  /** Whether a file may be an archive, by its first {@value #HEADER_BYTES} bytes. */
  static boolean isLikely(byte[] start) {
    return isZip(start) || isGzip(start) || isTar(start);
  }

  private static @Nullable EntryReader zip(SeekableByteChannel channel, Budget budget)
      throws IOException {
    try {
      ZipReader zip = ZipReader.open(channel, budget, ArchiveSlice.WHOLE);
      return zip.isDocument() ? null : zip;
    } catch (BoundExceeded exceeded) {
      throw exceeded;
    } catch (IOException | RuntimeException noDirectory) {
      BrokenZipReader zip = new BrokenZipReader(stream(channel), budget);
      return zip.isDocument() ? null : zip;
    }
  }

  static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && (start[2] == 3 && start[3] == 4
            || start[2] == 5 && start[3] == 6
            || start[2] == 7 && start[3] == 8);
  }

  private static boolean isGzip(byte[] start) {
    return start.length >= 3 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B && start[2] == 8;
  }

  /** By the magic number or, in archives older than that, by the checksum of the header. */
  private static boolean isTar(byte[] start) {
    if (start.length < HEADER_BYTES) {
      return false;
    }
    boolean hasMagicNumber =
        start[257] == 'u'
            && start[258] == 's'
            && start[259] == 't'
            && start[260] == 'a'
            && start[261] == 'r';
    return hasMagicNumber || hasValidChecksum(start);
  }

  private static boolean hasValidChecksum(byte[] start) {
    long stored = 0;
    int digits = 0;
    for (int at = CHECKSUM_START; at < CHECKSUM_END; at++) {
      if (start[at] >= '0' && start[at] <= '7') {
        stored = stored * 8 + start[at] - '0';
        digits++;
      } else if (start[at] != ' ' && start[at] != 0) {
        return false;
      }
    }
    long sum = ' ' * (CHECKSUM_END - CHECKSUM_START);
    for (int at = 0; at < HEADER_BYTES; at++) {
      sum += at >= CHECKSUM_START && at < CHECKSUM_END ? 0 : start[at] & 0xFF;
    }
    return digits > 0 && stored == sum;
  }

  private static boolean startsTar(InputStream unpacked) throws IOException {
    unpacked.mark(HEADER_BYTES);
    byte[] start = unpacked.readNBytes(HEADER_BYTES);
    unpacked.reset();
    return isTar(start);
  }

  static byte[] start(SeekableByteChannel channel) throws IOException {
    channel.position(0);
    ByteBuffer start = ByteBuffer.allocate(HEADER_BYTES);
    while (start.hasRemaining() && channel.read(start) >= 0) {
      // A channel may return less than requested.
    }
    byte[] read = new byte[start.position()];
    start.flip().get(read);
    return read;
  }

  /** A stream over the whole channel; closing it leaves the channel open. */
  private static InputStream stream(SeekableByteChannel channel) throws IOException {
    channel.position(0);
    return new FilterInputStream(
        new BufferedInputStream(Channels.newInputStream(channel), BUFFER)) {
      @Override
      public void close() {
        // The channel belongs to the caller.
      }
    };
  }
}
