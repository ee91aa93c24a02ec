package gongkai.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An archive cut so that several tasks can read it, each by itself and together as one task would.
 */
public final class SlicedArchive {
  /** Reading a file costs about as much as unpacking this many bytes more. */
  private static final long FILE_BYTES = 4096;

  private final String home;
  private final List<ArchiveSlice> slices;
  private final Map<String, Integer> numbers = new HashMap<>();

  private SlicedArchive(SourceFile file, List<ArchiveSlice> slices) {
    this.home = file.path() + "!/";
    this.slices = List.copyOf(slices);
  }

  /**
   * Cuts an archive, or leaves it whole: where it is small, where it can only be read from its
   * beginning, and where its directory shows anything that a bound or a damage could come of.
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
          if (!zip.isDocument() && directory.liesInARow() && budget.holds(directory)) {
            return cut(file, directory, bounds.entryBytes() + 1, size);
          }
        }
      }
    } catch (IOException | RuntimeException | OutOfMemoryError odd) {
      // Whoever reads the whole tells what is wrong with it.
    }
    return new SlicedArchive(file, List.of(ArchiveSlice.WHOLE));
  }

  public List<ArchiveSlice> slices() {
    return slices;
  }

  /**
   * Number of the slice that gives a file, 0 where none does.
   *
   * @param path of the file, perhaps in an archive within the archive
   */
  public int number(String path) {
    int within = path.indexOf("!/", home.length());
    return numbers.getOrDefault(within < 0 ? path : path.substring(0, within), 0);
  }

  private static SlicedArchive cut(
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

  /** Places behind each slice's last entry; each slice holds a file at least. */
  private static List<Integer> ends(ZipDirectory directory, Load load, long most, int count) {
    List<Integer> ends = new ArrayList<>();
    long each = load.cost() / count;
    long cost = 0;
    int behindFiles = 0;
    for (int place = 0; place < directory.size(); place++) {
      if (directory.isFile(place)) {
        behindFiles = place + 1;
        cost += FILE_BYTES + directory.bytes(place, most);
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
      for (int place = slice.from(); place < slice.to(); place++) {
        if (directory.isFile(place)) {
          numbers.put(home + names.path(directory.name(place)), slice.number());
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
