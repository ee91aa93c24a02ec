package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands that the README shows, in its order and through the launcher, and compares what
 * they print. Run ids and seconds are the only things that may differ.
 */
class ReadmeIT {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
  private static final int MOST_MINUTES = 10;

  private record Example(String command, String output) {}

  @Test
  void showsWhatItsCommandsPrint(@TempDir Path folder) throws Exception {
    Files.createSymbolicLink(folder.resolve("jobs"), PROJECT.resolve("jobs"));
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
    for (Example example : examples) {
      assertThat(lasting(run(folder, example.command)))
          .as(example.command)
          .isEqualTo(lasting(example.output));
    }
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PROJECT.resolve("README.md")));
    while (block.find()) {
      String text = block.group(1);
      int command = text.indexOf('\n');
      assertThat(text).startsWith("$ ");
      examples.add(new Example(text.substring(2, command), text.substring(command + 1)));
    }
    return examples;
  }

  private static String run(Path folder, String command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("ended in time: " + command).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** The text without what differs from run to run. */
  private static String lasting(String text) {
    return text.replaceAll("run-\\d{8}T\\d{6}Z-[0-9a-f]{4}", "run-…")
        .replaceAll(" in \\d+\\.\\d s", " in … s")
        .replaceAll("(?m) +$", "")
        .strip();
  }
}
