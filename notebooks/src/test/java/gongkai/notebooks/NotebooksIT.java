package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each notebook anew by Jupyter, on the packaged jars and a warehouse of the sample reports,
 * and compares what it says with what is committed. {@code notebooks/refresh} makes that anew.
 */
@Tag("notebooks")
class NotebooksIT {
  private static final int MOST_MINUTES = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path executed;

  @BeforeAll
  static void refresh() throws Exception {
    assumeTrue(jupyter(), "Jupyter is not installed here");
    Path output = executed.resolve("output.txt");
    Process process =
        new ProcessBuilder("./refresh", executed.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertThat(ended).as("ended in time: " + Files.readString(output)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }

  static boolean jupyter() throws InterruptedException {
    try {
      return new ProcessBuilder("jupyter", "nbconvert", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  @TestFactory
  List<DynamicTest> saysWhatIsCommitted() throws IOException {
    List<Path> notebooks;
    try (Stream<Path> files = Files.list(Path.of("."))) {
      notebooks = files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
    assertThat(notebooks).hasSizeGreaterThanOrEqualTo(6);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path notebook : notebooks) {
      Path anew = executed.resolve(notebook.getFileName());
      tests.add(
          DynamicTest.dynamicTest(
              notebook.getFileName().toString(),
              () -> {
                List<String> committed = answers(notebook);
                assertThat(committed).hasSizeGreaterThan(5).noneMatch(String::isBlank);
                assertThat(answers(anew)).isEqualTo(committed);
              }));
    }
    return tests;
  }

  /** Each code cell with the plain text of its answers and whether they are pictures. */
  private static List<String> answers(Path notebook) throws IOException {
    List<String> answers = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(notebook.toFile()).get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        StringBuilder answer = new StringBuilder();
        cell.get("outputs").forEach(output -> append(answer, output));
        answers.add(answer.toString());
      }
    }
    return answers;
  }

  private static void append(StringBuilder answer, JsonNode output) {
    assertThat(output.get("output_type").asText()).isIn("display_data", "execute_result");
    output.at("/data/text~1plain").forEach(line -> answer.append(line.asText()));
    answer.append(output.at("/data/image~1png").isMissingNode() ? "\n" : "\n(a picture)\n");
  }
}
