package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookCommandTest {
  @Test
  void tellsMistakesBeforeItStartsAnything(@TempDir Path folder) {
    assertThat(Commands.run("notebook", "--port", "70000"))
        .isEqualTo(mistake("Invalid --port: 70000 is not between 1 and 65535"));
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(Commands.run("notebook", "--warehouse", nowhere))
        .isEqualTo(mistake("Cannot find a warehouse in " + nowhere + ": run ingest first"));
    assertThat(Commands.run("notebook", "--warehouse", folder.toString()))
        .isEqualTo(mistake("Cannot find the kernel: start Jupyter with jobs/gongkai notebook"));
  }

  private static Commands mistake(String message) {
    return new Commands(ExitCode.USAGE, "", message + System.lineSeparator());
  }

  @Test
  void teachesHowToStartIt() {
    Commands help = Commands.run("notebook", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.output()).contains("127.0.0.1", "--port", "GONGKAI_SUBMIT_OPTIONS", "Ctrl-C");
  }
}
