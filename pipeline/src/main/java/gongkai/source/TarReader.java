package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a tar archive in one pass; links and devices are rejected and never followed. */
final class TarReader implements EntryReader {
  private static final int MAX_HEADER_BYTES = 4 << 20;

  private final Budget budget;
  private final InputStream bytes;
  private final TarArchiveInputStream tar;
  private long headerBytesLeft = MAX_HEADER_BYTES;

  /**
   * @param stream the unpacked archive, its bytes not yet counted
   */
  TarReader(InputStream stream, Budget budget) {
    this.budget = budget;
    this.bytes = new MeteredStream(budget.metered(stream), this::spend);
    this.tar = new TarArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (true) {
      headerBytesLeft = Long.MAX_VALUE;
      tar.skipNBytes(rest());
      headerBytesLeft = MAX_HEADER_BYTES;
      TarArchiveEntry entry = tar.getNextEntry();
      if (entry == null) {
        // A gzip wrapping has its checksum at the end: read up to there to verify it.
        headerBytesLeft = Long.MAX_VALUE;
        bytes.transferTo(OutputStream.nullOutputStream());
        return null;
      }
      budget.entry();
      String name = name(entry.getName());
      if (entry.isDirectory() || EntryNames.isHidden(name)) {
        continue;
      }
      headerBytesLeft = Long.MAX_VALUE;
      return part(name, entry);
    }
  }

  private long rest() throws IOException {
    TarArchiveEntry current = tar.getCurrentEntry();
    return current == null || current.isDirectory() ? 0 : Math.max(0, tar.available());
  }

  private Part part(String name, TarArchiveEntry entry) throws IOException {
    if (entry.isSymbolicLink()
        || entry.isLink()
        || entry.isFIFO()
        || entry.isBlockDevice()
        || entry.isCharacterDevice()) {
      return Part.rejected(name, "not_a_file", "a link or a device");
    }
    return Part.of(name, budget.content(tar), budget);
  }

  /** Old archives have names in the writer's encoding, newer ones in UTF-8 by a header. */
  private static String name(String name) {
    boolean bytes = name.chars().allMatch(letter -> letter < 0x100);
    return bytes ? EntryNames.decoded(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  /** Bounds the bytes between two contents, since headers are held in memory. */
  private void spend(long bytes) throws IOException {
    headerBytesLeft -= bytes;
    if (headerBytesLeft < 0) {
      throw new IOException("a header of more than " + MAX_HEADER_BYTES + " bytes");
    }
  }
}
