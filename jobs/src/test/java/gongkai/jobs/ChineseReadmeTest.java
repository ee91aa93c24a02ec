package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese README says what the English one says. */
class ChineseReadmeTest {
  private static final Path ENGLISH = Documents.README;
  private static final Path CHINESE = Documents.CHINESE_README;

  @Test
  void showsTheSameCommandsAndOutputs() throws IOException {
    assertThat(ConsoleExamples.of(CHINESE).examples())
        .isNotEmpty()
        .isEqualTo(ConsoleExamples.of(ENGLISH).examples());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        // Commands outside blocks of their own, commands in tables, sections, pages in lists.
        "(?m)^    \\S.*",
        "(?m)^\\| `[a-z]+",
        "(?m)^#+(?= )",
        "(?m)^\\d\\. \\[|(?<=]\\()docs/[a-z/-]+\\.md(?=\\))"
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

  private static List<String> parts(Path readme, String part) throws IOException {
    String text = Files.readString(readme).replaceAll("(?ms)^```.*?^```", "");
    return Documents.found(Pattern.compile(part), text);
  }
}
