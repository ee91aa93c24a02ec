package gongkai.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;

/** Tells archives from documents by their content and finds the reader for each. */
final class ArchiveFormat {
  private static final int RECORD = 512;
  private static final int BUFFER = 1 << 16;

  private ArchiveFormat() {}

  /**
   * A reader from the archive's beginning, or null where the content is no archive.
   *
   * @param name the archive's own name
   */
  static @Nullable EntryReader reader(String name, SeekableByteChannel channel, Budget budget)
      throws IOException {
    byte[] start = start(channel);
    if (isZip(start)) {
      return zip(channel, budget);
    }
    if (isGzip(start)) {
      InputStream unpacked = new BufferedInputStream(GzipReader.unpacked(stream(channel)), BUFFER);
      return startsTar(unpacked)
          ? new TarReader(unpacked, budget)
          : new GzipReader(unpacked, name, budget);
    }
    return isTar(start) ? new TarReader(stream(channel), budget) : null;
  }

  /** Whether a file may be an archive, by its first {@value #RECORD} bytes. */
  static boolean isLikely(byte[] start) {
    return isZip(start) || isGzip(start) || isTar(start);
  }

  private static @Nullable EntryReader zip(SeekableByteChannel channel, Budget budget)
      throws IOException {
    try {
      ZipReader zip = ZipReader.open(channel, budget);
      return zip.isDocument() ? null : zip;
    } catch (BeyondBounds beyond) {
      throw beyond;
    } catch (IOException | RuntimeException directoryLost) {
      BrokenZipReader zip = new BrokenZipReader(stream(channel), budget);
      return zip.isDocument() ? null : zip;
    }
  }

  private static boolean isZip(byte[] start) {
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

  private static boolean isTar(byte[] start) {
    return start.length == RECORD
        && (TarUtils.verifyCheckSum(start)
            || start[257] == 'u'
                && start[258] == 's'
                && start[259] == 't'
                && start[260] == 'a'
                && start[261] == 'r');
  }

  private static boolean startsTar(InputStream unpacked) throws IOException {
    unpacked.mark(RECORD);
    byte[] start = unpacked.readNBytes(RECORD);
    unpacked.reset();
    return isTar(start);
  }

  static byte[] start(SeekableByteChannel channel) throws IOException {
    channel.position(0);
    ByteBuffer start = ByteBuffer.allocate(RECORD);
    while (start.hasRemaining() && channel.read(start) >= 0) {
      // A channel may give less than is asked for.
    }
    byte[] read = new byte[start.position()];
    start.flip().get(read);
    return read;
  }

  /** From the beginning; closing the stream leaves the channel open. */
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
