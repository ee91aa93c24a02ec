package gongkai.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicHadoopFileTest {
  @TempDir Path folder;

  @Test
  void replacesAFileAndLeavesNothingWhereItCannot() throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), "old");
    Path taken = Files.createDirectories(folder.resolve("taken/full")).getParent();

    write(file, "new");
    assertThat(file).hasContent("new");
    assertThatThrownBy(() -> write(taken, "no file")).isInstanceOf(IOException.class);

    assertThat(names().filter(name -> !name.endsWith(".crc")))
        .containsExactlyInAnyOrder("run.json", "taken");
  }

  private static void write(Path file, String content) throws IOException {
    AtomicHadoopFile.write(
        new org.apache.hadoop.fs.Path(file.toUri()),
        content.getBytes(StandardCharsets.UTF_8),
        new Configuration(false));
  }

  private Stream<String> names() throws IOException {
    return Stream.of(folder.toFile().list());
  }
}
