package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip, or a slice of one, read by the directory at its end. */
final class ZipReader implements EntryReader {
  private final ZipFile zip;
  private final ZipDirectory directory;
  private final Budget budget;
  private final ArchiveSlice slice;
  private int index;
  private long end;

  private ZipReader(ZipFile zip, Budget budget, ArchiveSlice slice) {
    this.zip = zip;
    this.directory = new ZipDirectory(zip);
    this.budget = budget;
    this.slice = slice;
    this.index = slice.from();
  }

  /**
   * @throws IOException where the directory is absent, damaged or larger than the budget allows, or
   *     is not the one that the slice was cut from
   */
  static ZipReader open(SeekableByteChannel channel, Budget budget, ArchiveSlice slice)
      throws IOException {
    DirectoryBound bound = new DirectoryBound(channel, budget);
    ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(bound)
            .setCharset(StandardCharsets.ISO_8859_1)
            .setIgnoreLocalFileHeader(true)
            .get();
    bound.opened();
    ZipReader reader = new ZipReader(zip, budget, slice);
    if (!slice.isWhole()) {
      if (!slice.directory().equals(reader.directory.digest())) {
        throw new IOException("the archive changed after it was cut");
      }
      budget.limitTo(slice, reader.directory);
    }
    return reader;
  }

  ZipDirectory directory() {
    return directory;
  }

  /** Whether the zip is a document such as a Word file. */
  boolean isDocument() {
    return ZipContents.documentEntries().stream().anyMatch(mark -> zip.getEntry(mark) != null);
  }

  @Override
  public List<String> namesBefore() {
    List<String> names = new ArrayList<>();
    for (int before = 0; before < slice.from(); before++) {
      if (directory.isFile(before)) {
        names.add(directory.name(before));
      }
    }
    return names;
  }

  @Override
  public @Nullable Part next() throws IOException {
    int last = Math.min(slice.to(), directory.size());
    while (index < last) {
      budget.entry();
      int read = index++;
      if (directory.isFile(read)) {
        return part(directory.name(read), directory.entry(read));
      }
    }
    checkNextSlice(last);
    return null;
  }

  /** Other entries can be read behind a damaged one: the directory has their offsets. */
  private Part part(String name, ZipArchiveEntry entry) throws IOException {
    Part rejection = ZipContents.rejection(name, entry);
    if (rejection != null) {
      return rejection;
    }
    if (entry.getLocalHeaderOffset() < end) {
      failUnlessWhole("entries overlap");
      return Part.rejected(name, "damaged_file", "overlaps the entry before it");
    }
    try (InputStream stream = zip.getInputStream(entry)) {
      end = entry.getDataOffset() + Math.max(0, entry.getCompressedSize());
      return ZipContents.part(name, entry, stream, budget);
    } catch (BoundExceeded exceeded) {
      throw exceeded;
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof SourceUnavailable) {
        failUnlessWhole(damaged.getMessage());
      }
      return Part.rejected(name, "damaged_file", String.valueOf(damaged.getMessage()));
    }
  }

  /**
   * Checks that the next slice begins behind this one's last entry, whose end is known only from
   * its own header. Where this holds for all slices, no entries of different slices overlap.
   */
  private void checkNextSlice(int last) throws IOException {
    for (int next = last; next < directory.size(); next++) {
      if (directory.isUnpacked(next)) {
        if (directory.entry(next).getLocalHeaderOffset() < end) {
          failUnlessWhole("entries overlap");
        }
        return;
      }
    }
  }

  /** Fails a slice where an entry can only be judged with the whole archive. */
  private void failUnlessWhole(String why) throws IOException {
    if (!slice.isWhole()) {
      throw new IOException(why);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
