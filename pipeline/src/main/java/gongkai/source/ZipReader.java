package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip read by the directory at its end, in the order in which the contents lie. */
final class ZipReader implements EntryReader {
  private final ZipFile zip;
  private final Budget budget;
  private final Enumeration<ZipArchiveEntry> entries;
  private long end;

  private ZipReader(ZipFile zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  /**
   * @throws IOException where the directory is absent, damaged or larger than the budget allows
   */
  static ZipReader open(SeekableByteChannel channel, Budget budget) throws IOException {
    DirectoryBound bound = new DirectoryBound(channel, budget);
    ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(bound)
            .setCharset(StandardCharsets.ISO_8859_1)
            .setIgnoreLocalFileHeader(true)
            .get();
    bound.opened();
    return new ZipReader(zip, budget);
  }

  /** Whether the zip is a document in itself. */
  boolean isDocument() {
    return ZipContents.documentMarks().stream().anyMatch(mark -> zip.getEntry(mark) != null);
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      budget.entry();
      String name = ZipContents.name(entry);
      if (!entry.isDirectory() && !EntryNames.isHidden(name)) {
        return part(name, entry);
      }
    }
    return null;
  }

  /** A damaged entry says nothing about the others: the directory tells where those begin. */
  private Part part(String name, ZipArchiveEntry entry) throws IOException {
    Part refusal = ZipContents.refusal(name, entry);
    if (refusal != null) {
      return refusal;
    }
    if (entry.getLocalHeaderOffset() < end) {
      return Part.rejected(name, "damaged_file", "overlaps the entry before it");
    }
    try (InputStream stream = zip.getInputStream(entry)) {
      end = entry.getDataOffset() + Math.max(0, entry.getCompressedSize());
      return ZipContents.part(name, entry, stream, budget);
    } catch (BeyondBounds beyond) {
      throw beyond;
    } catch (IOException | RuntimeException damaged) {
      return Part.rejected(name, "damaged_file", String.valueOf(damaged.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
