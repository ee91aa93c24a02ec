package gongkai.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InvalidInput;
import gongkai.warehouse.WarehouseLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the folder of an export, whatever lies there and whenever a run ends. */
class ExportFolderTest {
  private static final String OURS =
      "{\"gongkai\":{\"run_id\":\"run-1\"},\"resources\":[{\"files\":[{\"path\":\"a.csv\"}]}]}";

  @TempDir Path parent;
  private Path out;

  @BeforeEach
  void nameTheFolder() {
    out = parent.resolve("deeper/out");
  }

  @Test
  void showsNothingBeforeItIsPublishedAndLeavesNothingBeside() throws IOException {
    try (ExportFolder folder = open()) {
      write(folder, "new");
      assertThat(out).doesNotExist();
      folder.publish();
    }
    assertThat(out.resolve("a.csv")).hasContent("new");
    assertThat(names(out.getParent())).containsExactly("out");
    assertThat(names(out)).containsExactly("a.csv", "datapackage.json");
  }

  @Test
  void replacesAnEarlierExportAndAnEmptyFolder() throws IOException {
    Files.createDirectories(out);
    for (String content : List.of("first", "second")) {
      try (ExportFolder folder = open()) {
        write(folder, content);
        folder.publish();
      }
      assertThat(out.resolve("a.csv")).hasContent(content);
    }
  }

  @Test
  void leavesTheEarlierExportWhereARunFails() throws IOException {
    publish("first");
    try (ExportFolder folder = open()) {
      write(folder, "second");
    }
    assertThat(out.resolve("a.csv")).hasContent("first");
    assertThat(names(out.getParent())).containsExactly("out");
  }

  @Test
  void replacesNothingThatNoExportWrote() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("letter.txt"), "Dear all");
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("Cannot replace " + out + ": it is not an export");

    Files.delete(out.resolve("letter.txt"));
    publish("first");
    Files.writeString(out.resolve("letter.txt"), "Dear all");
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it holds letter.txt, which no export wrote");
    assertThat(out.resolve("letter.txt")).hasContent("Dear all");
    assertThat(out.resolve("a.csv")).hasContent("first");
  }

  @Test
  void keepsWhatSomebodyPutThereWhileItWrote() throws IOException {
    publish("first");
    try (ExportFolder folder = open()) {
      write(folder, "second");
      Files.writeString(out.resolve("letter.txt"), "Dear all");
      assertThatThrownBy(folder::publish).isInstanceOf(InvalidInput.class);
    }
    assertThat(names(out)).containsExactly("a.csv", "datapackage.json", "letter.txt");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.createDirectories(out.getParent());
    Files.writeString(out, "text");
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Cannot replace " + out + ": it is a file");
  }

  @Test
  void clearsWhatAKilledRunLeftAndPutsTheOldExportBack() throws IOException {
    publish("first");
    Path left = out.resolveSibling(".out-writing-killed");
    Files.createDirectories(left.resolve("export"));
    // The moment between the two renames of a replacement.
    Files.move(out, left.resolve("old"));

    try (ExportFolder folder = open()) {
      assertThat(out.resolve("a.csv")).hasContent("first");
      assertThat(left).doesNotExist();
      write(folder, "second");
      folder.publish();
    }
    assertThat(out.resolve("a.csv")).hasContent("second");
    assertThat(names(out.getParent())).containsExactly("out");
  }

  @Test
  void leavesTheFolderOfARunAloneThatIsStillWriting() throws IOException {
    Path busy = out.resolveSibling(".out-writing-busy");
    Files.createDirectories(busy.resolve("export"));
    try (WarehouseLock held = WarehouseLock.on(busy)) {
      publish("first");
      assertThat(busy.resolve("export")).isDirectory();
    }
    assertThat(out.resolve("a.csv")).hasContent("first");
  }

  @Test
  void followsALinkToTheFolder() throws IOException {
    publish("first");
    Path link = Files.createSymbolicLink(parent.resolve("link"), out);
    try (ExportFolder folder = ExportFolder.beside(link.toString(), new Configuration())) {
      write(folder, "second");
      folder.publish();
    }
    assertThat(link).isSymbolicLink();
    assertThat(out.resolve("a.csv")).hasContent("second");
  }

  private ExportFolder open() {
    return ExportFolder.beside(out.toString(), new Configuration());
  }

  private void publish(String content) throws IOException {
    try (ExportFolder folder = open()) {
      write(folder, content);
      folder.publish();
    }
  }

  private static void write(ExportFolder folder, String content) throws IOException {
    try (var file = folder.create("a.csv");
        var description = folder.create(DataPackage.FILE)) {
      file.write(content.getBytes(StandardCharsets.UTF_8));
      description.write(OURS.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
