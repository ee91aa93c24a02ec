package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese README says what the English one says. */
class ChineseReadmeTest {
  private static final Path ENGLISH = ConsoleExamples.PROJECT.resolve("README.md");
  private static final Path CHINESE = ConsoleExamples.PROJECT.resolve("README.zh-CN.md");

  @Test
  void showsTheSameCommandsAndOutputs() throws IOException {
    assertThat(ConsoleExamples.of("README.zh-CN.md").examples())
        .isEqualTo(ConsoleExamples.of("README.md").examples());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        // Commands outside blocks of their own, commands in tables, sections, measured rows.
        "(?m)^    \\S.*",
        "(?m)^\\| `[a-z]+",
        "(?m)^#+(?= )",
        "(?m)^\\| [a-z]+_[a-z_]+ \\|.*"
      })
  void hasTheSameParts(String part) throws IOException {
    List<String> parts = parts(ENGLISH, part);
    assertThat(parts).isNotEmpty();
    assertThat(parts(CHINESE, part)).isEqualTo(parts);
  }

  @Test
  void isLinkedFromTheEnglishOneAndBack() throws IOException {
    assertThat(Files.readString(ENGLISH)).contains("](README.zh-CN.md)");
    assertThat(Files.readString(CHINESE)).contains("](README.md)");
  }

  @Test
  void linksOnlyToWhatIsThere() throws IOException {
    for (Path readme :
        List.of(ENGLISH, CHINESE, ConsoleExamples.PROJECT.resolve("jobs/tutorial.md"))) {
      for (String link : parts(readme, "(?<=]\\()[^)#]+(?<!\\.png)(?=\\))")) {
        assertThat(readme.resolveSibling(link)).as(readme + ": " + link).exists();
      }
    }
  }

  private static List<String> parts(Path readme, String part) throws IOException {
    String text = Files.readString(readme).replaceAll("(?ms)^```.*?^```", "");
    try (Stream<String> found =
        Pattern.compile(part).matcher(text).results().map(result -> result.group())) {
      return found.toList();
    }
  }
}
