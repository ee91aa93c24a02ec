package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, asked by a real bash as if somebody pressed the tabulator. */
class CompletionTest {
  @TempDir Path folder;
  private Path script;

  @BeforeEach
  void writeScript() throws IOException {
    Commands printed = Commands.run("completion");
    assertThat(printed.code()).isZero();
    script = Files.writeString(folder.resolve("completion.bash"), printed.output());
  }

  @Test
  void isAcceptedByBash() throws Exception {
    assertThat(bash("bash -n " + script)).isEmpty();
  }

  @Test
  void completesCommands() throws Exception {
    assertThat(completed("jobs/gongkai", "re")).containsExactlyInAnyOrder("report", "resolve");
    assertThat(completed("gongkai", "dia")).isEmpty();
    assertThat(completed("gongkai", ""))
        .containsAll(Gongkai.commandLine().getSubcommands().keySet());
  }

  @Test
  void completesOptionsAndTheirValues() throws Exception {
    assertThat(completed("gongkai", "report", "--ht")).containsExactly("--html");
    assertThat(completed("gongkai", "sql", "--format", "")).contains("csv", "json", "table");
  }

  @Test
  void isBoundToTheLauncherByItsName() throws Exception {
    assertThat(bash("source " + script + "; complete -p gongkai"))
        .contains("-F _complete_gongkai gongkai");
  }

  private List<String> completed(String... words) throws Exception {
    int last = words.length - 1;
    StringBuilder typed = new StringBuilder();
    for (String word : words) {
      typed.append(" '").append(word).append('\'');
    }
    return bash("""
            source %s
            COMP_WORDS=(%s)
            COMP_CWORD=%d
            _complete_gongkai 2>/dev/null
            printf '%%s\\n' "${COMPREPLY[@]}"
            """
            .formatted(script, typed, last))
        .lines()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String bash(String commands) throws Exception {
    Process process =
        new ProcessBuilder("bash", "--norc", "-c", commands).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
