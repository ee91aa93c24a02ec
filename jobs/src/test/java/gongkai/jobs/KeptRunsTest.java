package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights, the first of them read again after the second, before and after maintenance. */
@Tag("spark")
class KeptRunsTest {
  private static final Path SAMPLES = Path.of("samples/reports/安徽省");
  private static final String COUNT =
      "SELECT count(*) AS n, sum(total_count) AS total FROM applications WHERE is_current";

  @TempDir Path folder;

  @Test
  void readsAnyKeptRunAndLosesNothingByMaintenance() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, reports.resolve(file.getFileName().toString()));
      }
    }
    String first = night(reports);
    String before = sql(COUNT).output();
    try (Stream<Path> files = Files.list(reports)) {
      Path report =
          files.filter(file -> file.toString().contains("仁里镇2022年")).findFirst().orElseThrow();
      Files.delete(report);
      Files.writeString(report, "取消");
    }
    String second = night(reports);
    String after = sql(COUNT).output();
    assertThat(after).isNotEqualTo(before);

    assertThat(sql(COUNT, "--as-of", first).output()).isEqualTo(before);
    assertThat(sql(COUNT, "--as-of", second).output()).isEqualTo(after);

    Commands maintained = maintain("--keep-runs", "2", "--keep-days", "0");
    assertThat(maintained.code()).as(maintained.errors()).isZero();
    assertThat(maintained.output()).contains("files: ", "applications: ");
    assertThat(sql(COUNT).output()).isEqualTo(after);
    assertThat(sql(COUNT, "--as-of", first).output()).isEqualTo(before);
    assertThat(night(reports)).isEqualTo(second);

    assertThat(maintain("--keep-runs", "1", "--keep-days", "0").code()).isZero();
    Commands gone = sql(COUNT, "--as-of", first);
    assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
    assertThat(gone.errors())
        .isEqualTo("Cannot find run %s: kept are %s\n".formatted(first, second));
    assertThat(sql(COUNT).output()).isEqualTo(after);
    assertThat(sql("SELECT count(*) FROM files", "--as-of", second).code()).isZero();
  }

  /** Returns the newest published run. */
  private String night(Path reports) {
    Commands night =
        Commands.run(
            "nightly",
            reports.toString(),
            "--warehouse",
            warehouse(),
            "--no-export",
            "--no-dashboard");
    assertThat(night.code()).as(night.errors()).isZero();
    Commands runs = sql("SELECT run_id FROM runs ORDER BY published_at DESC LIMIT 1");
    Matcher run = Pattern.compile("run-\\S+").matcher(runs.output());
    assertThat(run.find()).as(runs.output()).isTrue();
    return run.group();
  }

  private Commands maintain(String... options) {
    return Commands.run(
        Stream.concat(Stream.of("maintain", "--warehouse", warehouse()), Stream.of(options))
            .toArray(String[]::new));
  }

  private Commands sql(String query, String... options) {
    return Commands.run(
        Stream.concat(Stream.of("sql", "--warehouse", warehouse(), query), Stream.of(options))
            .toArray(String[]::new));
  }

  private String warehouse() {
    return folder.resolve("warehouse").toString();
  }
}
