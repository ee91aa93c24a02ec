package gongkai.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicOutputTest {
  @TempDir Path folder;

  @Test
  void replacesAFileWhenItIsPublishedAndNotBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), "old");

    try (AtomicOutput output = AtomicOutput.ofFile(file)) {
      Files.writeString(output.path(), "new");
      assertThat(file).hasContent("old");
      output.publish();
    }

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("page.html");
  }

  @Test
  void leavesNothingOfWhatWasNotPublished() throws IOException {
    try (AtomicOutput output = AtomicOutput.ofFolder(folder.resolve("reports"))) {
      Files.writeString(output.path().resolve("first.txt"), "half");
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void fillsAFolderThatIsThere() throws IOException {
    Path there = Files.createDirectory(folder.resolve("mount"));

    try (AtomicOutput output = AtomicOutput.ofFolder(there)) {
      Files.writeString(output.path().resolve("first.txt"), "whole");
      output.publish();
    }

    assertThat(there).isDirectoryContaining("glob:**/first.txt");
    assertThat(there.toFile().list()).hasSize(1);
  }

  private Stream<String> names() throws IOException {
    return Stream.of(folder.toFile().list());
  }
}
