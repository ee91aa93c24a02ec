package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream output = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void writesPlainLinesIntoALog() {
    try (Progress progress = new Progress(output, false)) {
      progress.step("making reports");
      progress.step("making findings");
    }

    assertThat(text()).isEqualTo("gongkai: making reports\ngongkai: making findings\n");
  }

  @Test
  void drawsABarInOnePlaceOfATerminalAndLeavesNothingOfIt() throws InterruptedException {
    try (Progress progress = new Progress(output, true)) {
      progress.follow(() -> 10, 30, "files");
      while (!text().contains("of 30 files")) {
        Thread.sleep(20);
      }
    }

    assertThat(text())
        .startsWith("\r\u001b[Kgongkai: [##########....................] 10 of 30 files")
        .endsWith("files\r\u001b[K")
        .doesNotContain("\n");
  }

  @Test
  void saysNothingOnceItIsClosed() {
    Progress progress = new Progress(output, false);
    progress.close();

    progress.step("making reports");

    assertThat(text()).isEmpty();
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
