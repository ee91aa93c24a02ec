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

/** The commands that a Markdown file shows with their outputs: one in each console block. */
record ConsoleExamples(List<Example> examples) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
  private static final int MOST_MINUTES = 10;

  /** One command and what it prints. */
  record Example(String command, String output) {}

  static ConsoleExamples of(Path page) throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      String text = block.group(1);
      int command = text.indexOf('\n');
      assertThat(text).startsWith("$ ");
      examples.add(new Example(text.substring(2, command), text.substring(command + 1)));
    }
    return new ConsoleExamples(examples);
  }

  /**
   * Runs the commands in their order and compares what they print. Run ids and seconds are the only
   * things that may differ.
   *
   * @param folder has the launcher where a checkout has it
   */
  void assertTrue(Path folder) throws Exception {
    for (Example example : examples) {
      assertThat(lasting(run(folder, example.command)))
          .as(example.command)
          .isEqualTo(lasting(example.output));
    }
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
