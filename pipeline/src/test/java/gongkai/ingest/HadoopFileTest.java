package gongkai.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.source.Archive;
import gongkai.source.ArchiveBounds;
import gongkai.source.ArchiveSlice;
import gongkai.source.SliceSize;
import gongkai.source.SlicedArchive;
import gongkai.source.SourceFile;
import gongkai.source.TestArchives;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file read at any place gives its bytes, and costs few requests. */
class HadoopFileTest {
  private static final int SIZE = (5 << 19) + 77;

  @TempDir Path folder;

  @Test
  void givesTheBytesOfAnyPlaceAndNothingBehindTheLast() throws IOException {
    byte[] content = content();
    Random places = new Random(5);
    try (HadoopFile file = file(content)) {
      for (int time = 0; time < 2000; time++) {
        int from = places.nextInt(SIZE);
        int length = Math.min(places.nextInt(time % 10 == 0 ? 1 << 21 : 5000), SIZE - from);
        file.position(from);
        assertThat(read(file, length)).isEqualTo(Arrays.copyOfRange(content, from, from + length));
        assertThat(file.position()).isEqualTo(from + length);
      }
      file.position(SIZE);
      assertThat(file.read(ByteBuffer.allocate(10))).isEqualTo(-1);
      assertThat(file.position(SIZE + 100L).position()).isEqualTo(SIZE);
    }
  }

  @Test
  void readsABlockOnceWhoeverGoesThroughItByteByByteBackwards() throws IOException {
    byte[] content = content();
    try (HadoopFile file = file(content)) {
      long before = bytesRead();
      for (int place = SIZE - 1; place > SIZE - (1 << 16); place--) {
        file.position(place);
        assertThat(read(file, 1)[0]).isEqualTo(content[place]);
      }
      assertThat(bytesRead() - before).isBetween(1L << 16, 1L << 20);
    }
  }

  @Test
  void breaksOffASliceAndDamagesAnEntryOfAWholeArchiveWhereTheFileIsCutShortMeanwhile()
      throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (int file = 0; file < 40; file++) {
      contents.put(file + ".bin", Arrays.copyOfRange(content(), file, 1 << 17));
    }
    byte[] zip = TestArchives.zip(contents);
    SourceFile source = new SourceFile(folder.resolve("a.zip").toString(), zip.length, 0);
    Files.write(folder.resolve("a.zip"), zip);
    ArchiveSlice slice;
    try (HadoopFile file = new HadoopFile(source, new Configuration())) {
      SliceSize halves = new SliceSize(Long.MAX_VALUE, 20, 2);
      slice = SlicedArchive.of(source, file, ArchiveBounds.STANDARD, halves).slices().get(0);
    }

    assertThat(slice.count()).isEqualTo(2);
    assertThat(brokenOffOnceCutShort(source, zip, slice)).isTrue();
    assertThat(brokenOffOnceCutShort(source, zip, ArchiveSlice.WHOLE)).isFalse();
  }

  private boolean brokenOffOnceCutShort(SourceFile source, byte[] zip, ArchiveSlice slice)
      throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), zip);
    try (HadoopFile file = new HadoopFile(source, new Configuration());
        Archive archive = Archive.open(source, file, ArchiveBounds.STANDARD, slice).orElseThrow();
        FileChannel truncated = FileChannel.open(path, StandardOpenOption.WRITE)) {
      truncated.truncate(1 << 19);
      int files = 0;
      int damaged = 0;
      while (archive.hasNext()) {
        files++;
        damaged += "damaged_file".equals(archive.next().rejection()) ? 1 : 0;
      }
      assertThat(damaged).isEqualTo(slice.isWhole() ? files - 3 : 0);
      return archive.needsWholeArchive();
    }
  }

  private HadoopFile file(byte[] content) throws IOException {
    Path path = Files.write(folder.resolve("a.bin"), content);
    return new HadoopFile(new SourceFile(path.toString(), SIZE, 0), new Configuration());
  }

  private static byte[] content() {
    byte[] content = new byte[SIZE];
    new Random(3).nextBytes(content);
    return content;
  }

  private static byte[] read(HadoopFile file, int length) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(length);
    while (target.hasRemaining() && file.read(target) >= 0) {
      // A channel may give less than is asked for.
    }
    return target.array();
  }

  private static long bytesRead() {
    return FileSystem.getGlobalStorageStatistics().get("file").getLong("bytesRead");
  }
}
