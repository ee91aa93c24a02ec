package gongkai.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file read at any place gives its bytes, and costs few requests. */
class StoredFileTest {
  private static final int SIZE = (5 << 19) + 77;

  @TempDir Path folder;

  @Test
  void givesTheBytesOfAnyPlaceAndNothingBehindTheLast() throws IOException {
    byte[] content = content();
    Random places = new Random(5);
    try (StoredFile file = file(content)) {
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
    try (StoredFile file = file(content)) {
      long before = bytesRead();
      for (int place = SIZE - 1; place > SIZE - (1 << 16); place--) {
        file.position(place);
        assertThat(read(file, 1)[0]).isEqualTo(content[place]);
      }
      assertThat(bytesRead() - before).isBetween(1L << 16, 1L << 20);
    }
  }

  private StoredFile file(byte[] content) throws IOException {
    Path path = Files.write(folder.resolve("a.bin"), content);
    return new StoredFile(new SourceFile(path.toString(), SIZE, 0), new Configuration());
  }

  private static byte[] content() {
    byte[] content = new byte[SIZE];
    new Random(3).nextBytes(content);
    return content;
  }

  private static byte[] read(StoredFile file, int length) throws IOException {
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
