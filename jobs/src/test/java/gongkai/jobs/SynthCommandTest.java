package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthCommandTest {
  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  @Test
  void writesReportsOfAllPartsOfTheCountryWithTheirTruth() throws IOException {
    Path out = folder.resolve("invented");

    assertThat(run("--out", out.toString(), "--reports", "800", "--seed", "5")).isZero();

    List<String> truth = Files.readAllLines(out.resolve("truth.jsonl"));
    assertThat(truth).hasSize(800).allMatch(line -> line.contains("\"cells\":{"));
    try (Stream<Path> files = Files.walk(out.resolve("reports"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(800);
    }
    try (Stream<Path> provinces = Files.list(out.resolve("reports"))) {
      assertThat(provinces).hasSizeGreaterThan(25);
    }
  }

  @Test
  void namesEveryMistakeAtOnce() throws IOException {
    Files.writeString(folder.resolve("kept.txt"), "kept");

    int code = run("--out", folder.toString(), "--reports", "0", "--formats", "txt,odt");

    assertThat(code).isEqualTo(2);
    assertThat(errors.toString())
        .contains("Cannot write odt reports: the formats are txt, html, docx, pdf")
        .contains("Invalid --reports 0: at least 1 is needed")
        .contains("Cannot write into " + folder + ": it is not an empty folder");
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).containsExactly(folder.resolve("kept.txt"));
    }
  }

  private int run(String... arguments) {
    return new CommandLine(new SynthCommand())
        .setErr(new PrintWriter(errors, true))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
