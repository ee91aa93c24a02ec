package gongkai.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip without a readable directory from its beginning: the entries up to the damage, then
 * an exception.
 */
final class BrokenZipReader implements EntryReader {
  private final ZipArchiveInputStream zip;
  private final Budget budget;
  private @Nullable ZipArchiveEntry ahead;

  BrokenZipReader(InputStream stream, Budget budget) throws IOException {
    this.budget = budget;
    this.zip =
        new ZipArchiveInputStream(stream, StandardCharsets.ISO_8859_1.name(), true, true, true);
    try {
      this.ahead = zip.getNextEntry();
    } catch (IOException | RuntimeException damaged) {
      this.ahead = null;
    }
  }

  /** Whether the zip is a document such as a Word file, by its first entry. */
  boolean isDocument() {
    return ahead != null && ZipContents.beginsDocument(ZipContents.name(ahead));
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (true) {
      ZipArchiveEntry entry = ahead == null ? zip.getNextEntry() : ahead;
      ahead = null;
      if (entry == null) {
        throw new EOFException("the directory at its end is lost");
      }
      budget.entry();
      String name = ZipContents.name(entry);
      if (!entry.isDirectory() && !EntryNames.isHidden(name)) {
        return part(name, entry);
      }
    }
  }

  private Part part(String name, ZipArchiveEntry entry) throws IOException {
    Part rejection = ZipContents.rejection(name, entry);
    if (rejection != null) {
      return rejection;
    }
    if (!zip.canReadEntryData(entry)) {
      return Part.rejected(name, "unsupported_format", "its length stands only behind it");
    }
    try {
      Part part = ZipContents.part(name, entry, zip, budget);
      // The rest of an entry must be unpacked to find the next one; it counts as well.
      budget.metered(zip).transferTo(OutputStream.nullOutputStream());
      return part;
    } catch (BoundExceeded exceeded) {
      throw exceeded;
    } catch (IOException | RuntimeException damaged) {
      return Part.rejected(name, "damaged_file", String.valueOf(damaged.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
