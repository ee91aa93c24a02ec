package gongkai.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An archive split into slices that several tasks read separately, with the same result as one
 * task.
 */
public final class SlicedArchive {
  /** The cost of a file beyond its content, as bytes to unpack. */
  private static final long FILE_BYTES = 4096;

  private final String prefix;
  private final List<ArchiveSlice> slices;
  private final Map<String, Integer> numbers = new HashMap<>();

  private SlicedArchive(SourceFile file, List<ArchiveSlice> slices) {
    this.prefix = file.path() + "!/";
    this.slices = List.copyOf(slices);
  }

  /**
   * Splits an archive. It stays whole where it is small, where it can only be read from its
   * beginning, and where its directory shows overlaps or more than the bounds allow.
   *
   * @param channel stays open
   */
  public static SlicedArchive of(
      SourceFile file, SeekableByteChannel channel, ArchiveBounds bounds, SliceSize size) {
    try {
      if (ArchiveFormat.isZip(ArchiveFormat.start(channel))) {
        Budget budget = new Budget(null, bounds, file.bytes());
        try (ZipReader zip = ZipReader.open(channel, budget, ArchiveSlice.WHOLE)) {
          ZipDirectory directory = zip.directory();
          if (!zip.isDocument() && directory.hasNoOverlaps() && budget.allows(directory)) {
            return split(file, directory, bounds.entryBytes() + 1, size);
          }
        }
      }
    } catch (IOException | RuntimeException | OutOfMemoryError odd) {
      // The task that reads the whole archive reports what is wrong with it.
    }
    return new SlicedArchive(file, List.of(ArchiveSlice.WHOLE));
  }

  public List<ArchiveSlice> slices() {
    return slices;
  }

  /**
   * The number of the slice that has a file, 0 where none has.
   *
   * @param path of the file, perhaps in an archive within the archive
   */
  public int number(String path) {
    int within = path.indexOf("!/", prefix.length());
    return numbers.getOrDefault(within < 0 ? path : path.substring(0, within), 0);
  }

  private static SlicedArchive split(
      SourceFile file, ZipDirectory directory, long most, SliceSize size) {
    Load load = Load.of(directory, 0, directory.size(), most);
    List<Integer> ends = ends(directory, load, most, size.count(load.files, load.bytes));
    if (ends.size() == 1) {
      return new SlicedArchive(file, List.of(ArchiveSlice.WHOLE));
    }
    String digest = directory.digest();
    List<ArchiveSlice> slices = new ArrayList<>();
    int from = 0;
    for (int to : ends) {
      Load part = Load.of(directory, from, to, most);
      slices.add(
          new ArchiveSlice(
              slices.size() + 1, ends.size(), from, to, part.files, part.bytes, digest));
      from = to;
    }
    SlicedArchive sliced = new SlicedArchive(file, slices);
    sliced.number(directory);
    return sliced;
  }

  /** The index behind each slice's last entry; each slice has at least one file. */
  private static List<Integer> ends(ZipDirectory directory, Load load, long most, int count) {
    List<Integer> ends = new ArrayList<>();
    long each = load.cost() / count;
    long cost = 0;
    int behindFiles = 0;
    for (int index = 0; index < directory.size(); index++) {
      if (directory.isFile(index)) {
        behindFiles = index + 1;
        cost += FILE_BYTES + directory.bytes(index, most);
        if (ends.size() < count - 1 && cost >= each * (ends.size() + 1)) {
          ends.add(behindFiles);
        }
      }
    }
    ends.removeIf(Integer.valueOf(behindFiles)::equals);
    ends.add(directory.size());
    return ends;
  }

  private void number(ZipDirectory directory) {
    EntryNames names = new EntryNames();
    for (ArchiveSlice slice : slices) {
      for (int index = slice.from(); index < slice.to(); index++) {
        if (directory.isFile(index)) {
          numbers.put(prefix + names.path(directory.name(index)), slice.number());
        }
      }
    }
  }

  private record Load(int files, long bytes) {
    static Load of(ZipDirectory directory, int from, int to, long most) {
      int files = (int) IntStream.range(from, to).filter(directory::isFile).count();
      return new Load(files, directory.bytes(from, to, most));
    }

    long cost() {
      return files * FILE_BYTES + bytes;
    }
  }
}
