package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands that the documents show, each page's in their order, by the launcher. */
@Tag("launcher")
class ReadmeIT {
  /** The README reads the sample reports; all other pages go on from its tables. */
  @Test
  void showsWhatItsCommandsPrint(@TempDir Path folder) throws Exception {
    List<Path> pages = new ArrayList<>(List.of(Documents.README));
    pages.addAll(Documents.pages());
    pages.removeAll(List.of(Documents.TUTORIAL, Documents.CHINESE_README));
    pages.remove(pages.lastIndexOf(Documents.README));
    List<ConsoleExamples> examples = new ArrayList<>();
    for (Path page : pages) {
      examples.add(ConsoleExamples.of(page));
    }

    assertThat(examples.stream().mapToInt(page -> page.examples().size()).sum())
        .isGreaterThanOrEqualTo(14);
    checkOut(folder);
    for (ConsoleExamples page : examples) {
      page.assertTrue(folder);
    }
  }

  @Test
  void leadsANewcomerToAnAnswer(@TempDir Path folder) throws Exception {
    ConsoleExamples tutorial = ConsoleExamples.of(Documents.TUTORIAL);

    assertThat(tutorial.examples()).hasSizeBetween(5, 10);
    checkOut(folder);
    tutorial.assertTrue(folder);
  }

  private static void checkOut(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("jobs"), Documents.PROJECT.resolve("jobs"));
  }
}
