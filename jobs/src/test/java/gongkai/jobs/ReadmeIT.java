package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands that the documents show, each document's in its order, by the launcher. */
@Tag("launcher")
class ReadmeIT {
  @Test
  void showsWhatItsCommandsPrint(@TempDir Path folder) throws Exception {
    ConsoleExamples readme = ConsoleExamples.of("README.md");

    assertThat(readme.examples()).hasSizeGreaterThanOrEqualTo(5);
    readme.assertTrue(folder);
  }

  @Test
  void leadsANewcomerToAnAnswer(@TempDir Path folder) throws Exception {
    ConsoleExamples tutorial = ConsoleExamples.of("jobs/tutorial.md");

    assertThat(tutorial.examples()).hasSizeBetween(5, 10);
    tutorial.assertTrue(folder);
  }
}
