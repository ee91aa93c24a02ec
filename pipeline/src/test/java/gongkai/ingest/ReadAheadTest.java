package gongkai.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a store that answers slowly are asked for at once and given in their order. */
class ReadAheadTest {
  private static final int LARGEST = 1000;

  @TempDir Path folder;
  private final Configuration hadoop = new Configuration();

  /** A disk under another scheme that takes its time over every file. */
  public static final class SlowStore extends RawLocalFileSystem {
    private static final AtomicInteger OPENING = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();
    private static final AtomicInteger OPENED = new AtomicInteger();

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
      MOST.accumulateAndGet(OPENING.incrementAndGet(), Math::max);
      OPENED.incrementAndGet();
      try {
        Thread.sleep(20);
        return super.open(path, buffer);
      } catch (InterruptedException stop) {
        throw new IOException(stop);
      } finally {
        OPENING.decrementAndGet();
      }
    }
  }

  @BeforeEach
  void forget() {
    hadoop.set("fs.file.impl", SlowStore.class.getName());
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    SlowStore.MOST.set(0);
    SlowStore.OPENED.set(0);
  }

  @Test
  void givesEachFileInItsOrderWhileTheNextOnesAreRead() throws IOException {
    List<FileTask> files = new ArrayList<>();
    for (int file = 0; file < 100; file++) {
      files.add(stored("file:" + write(file + ".txt", "report " + file)));
    }
    try (ReadAhead ahead = new ReadAhead(files.iterator(), hadoop, LARGEST)) {
      for (int file = 0; file < 100; file++) {
        ReadAhead.Opened next = ahead.next();
        assertThat(next.file()).isEqualTo(files.get(file));
        assertThat(next.content()).asString().isEqualTo("report " + file);
      }
      assertThat(ahead.hasNext()).isFalse();
    }
    assertThat(SlowStore.MOST.get()).isBetween(2, 16);
    assertThat(SlowStore.OPENED.get()).isEqualTo(100);
  }

  @Test
  void readsNoFurtherAheadThanItMayHold() throws IOException {
    List<FileTask> files = new ArrayList<>();
    for (int file = 0; file < 100; file++) {
      files.add(stored("file:" + write(file + ".txt", "report " + file)));
    }
    try (ReadAhead ahead = new ReadAhead(files.iterator(), hadoop, LARGEST)) {
      ahead.next().content();
    }
    assertThat(SlowStore.OPENED.get()).isBetween(1, 32);
  }

  @Test
  void leavesTheLocalDiskAndLargeFilesToTheCaller() throws IOException {
    Path small = write("small.txt", "report");
    Path large = write("large.txt", "x".repeat(LARGEST + 1));
    Path grown = write("grown.txt", "x".repeat(LARGEST + 1));
    List<FileTask> files =
        List.of(
            stored(small.toString()),
            stored("file:" + large),
            FileTask.unknown(new SourceFile("file:" + grown, 5, 0)));
    try (ReadAhead ahead = new ReadAhead(files.iterator(), hadoop, LARGEST)) {
      assertThat(ahead.next().content()).isNull();
      assertThat(ahead.next().content()).isNull();
      assertThat(SlowStore.OPENED.get()).isBetween(0, 1);
      assertThat(ahead.next().content()).isNull();
    }
  }

  @Test
  void tellsOfAMissingFileWhenItsTurnHasCome() throws IOException {
    Path there = write("there.txt", "report");
    List<FileTask> files =
        List.of(
            FileTask.unknown(new SourceFile("file:" + folder.resolve("gone.txt"), 5, 0)),
            stored("file:" + there));
    try (ReadAhead ahead = new ReadAhead(files.iterator(), hadoop, LARGEST)) {
      ReadAhead.Opened gone = ahead.next();
      assertThatThrownBy(gone::content)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("gone");
      assertThat(ahead.next().content()).asString().isEqualTo("report");
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static FileTask stored(String path) throws IOException {
    long bytes = Files.size(Path.of(path.replaceFirst("^file:", "")));
    return FileTask.unknown(new SourceFile(path, bytes, 0));
  }
}
