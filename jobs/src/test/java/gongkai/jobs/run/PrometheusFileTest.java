package gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.aggregate.AggregateSummary;
import gongkai.export.ExportFormat;
import gongkai.export.ExportSummary;
import gongkai.ingest.IngestSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusFileTest {
  private static final String SAMPLE =
      "gongkai_last_run_[a-z_]+\\{command=\"[a-z]+\"(,[a-z_]+=\"(\\\\.|[^\"\\\\])*\")*\\} [0-9.]+";
  private static final RunSummary NIGHT =
      new RunSummary(
          "nightly",
          "run-1",
          Instant.parse("2026-01-31T02:15:03Z"),
          new IngestSummary(
              "run-1",
              41,
              32,
              4,
              5,
              0,
              0,
              123_456,
              2,
              Map.of("empty_file", 5L),
              Map.of("critical", 30L),
              true,
              Map.of("list", 0.25),
              1.5),
          new AggregateSummary(
              "run-1", List.of("2022", "2023"), Map.of("reports", 36L), Map.of("derive", 9.5), 10),
          new ExportSummary(
              "run-1", true, List.of(ExportFormat.CSV), Map.of(), 3, 4096, List.of(), 2.0));

  @TempDir Path folder;

  @Test
  void tellsWhatEachMetricIsBeforeItsSamples() {
    Set<String> told = new TreeSet<>();
    List<String> lines = PrometheusFile.text(NIGHT).lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      if (text.startsWith("# HELP ")) {
        String metric = text.split(" ", 4)[2];
        assertThat(told.add(metric)).as(metric).isTrue();
        assertThat(text).endsWith(".");
        assertThat(lines.get(line + 1)).isEqualTo("# TYPE " + metric + " gauge");
      } else if (!text.startsWith("# TYPE ")) {
        assertThat(text).matches(SAMPLE);
        assertThat(told).contains(text.substring(0, text.indexOf('{')));
      }
    }
    assertThat(told)
        .hasSizeGreaterThan(9)
        .allMatch(metric -> metric.matches(".*_(seconds|bytes|files|findings|rows|years|info)"));
  }

  @Test
  void holdsTheFiguresOfTheRun() {
    assertThat(PrometheusFile.text(NIGHT).lines())
        .contains(
            "gongkai_last_run_completed_timestamp_seconds{command=\"nightly\"} 1769825703",
            "gongkai_last_run_files{command=\"nightly\",status=\"parsed\"} 32",
            "gongkai_last_run_rejected_files{command=\"nightly\",reason=\"empty_file\"} 5",
            "gongkai_last_run_read_bytes{command=\"nightly\"} 123456",
            "gongkai_last_run_findings{command=\"nightly\",severity=\"critical\"} 30",
            "gongkai_last_run_findings{command=\"nightly\",severity=\"high\"} 0",
            "gongkai_last_run_rewritten_years{command=\"nightly\"} 2",
            "gongkai_last_run_published_rows{command=\"nightly\",table=\"reports\"} 36",
            "gongkai_last_run_exported_bytes{command=\"nightly\"} 4096",
            "gongkai_last_run_phase_duration_seconds{command=\"nightly\",step=\"ingest\",phase=\"list\"} 0.250",
            "gongkai_last_run_phase_duration_seconds{command=\"nightly\",step=\"export\",phase=\"write\"} 2.000");
  }

  @Test
  void leavesOutTheStepsThatACommandLacks() {
    RunSummary aggregate =
        new RunSummary(
            "aggregate", "say \"no\"", NIGHT.completedAt(), null, NIGHT.aggregate(), null);

    assertThat(PrometheusFile.text(aggregate))
        .contains("run_id=\"say \\\"no\\\"\"")
        .contains("gongkai_last_run_rewritten_years{command=\"aggregate\"} 2")
        .doesNotContain("_files", "_findings", "exported");
  }

  @Test
  void replacesTheFileOfTheCommandAndLeavesNothingBeside() throws IOException {
    Path file = Files.writeString(folder.resolve("gongkai-nightly.prom"), "old");

    PrometheusFile.write(folder, NIGHT);

    assertThat(file).hasContent(PrometheusFile.text(NIGHT));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
