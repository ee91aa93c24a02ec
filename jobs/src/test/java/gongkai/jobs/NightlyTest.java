package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over the sample reports, and what can be asked the morning after. */
@Tag("spark")
class NightlyTest {
  private static final Path SAMPLES = Path.of("samples/reports");

  @TempDir static Path folder;
  private static String warehouse;
  private static Path metrics;
  private static Commands night;

  @BeforeAll
  static void runANight() throws IOException {
    warehouse = folder.resolve("warehouse").toString();
    metrics = Files.createDirectory(folder.resolve("metrics"));
    Path configuration = folder.resolve("gongkai.properties");
    Files.writeString(configuration, "gongkai.metrics-folder=" + metrics + "\n");
    night =
        Commands.run(
            "nightly",
            SAMPLES.toString(),
            "--warehouse",
            warehouse,
            "--conf-file",
            configuration.toString());
  }

  @Test
  void accountsForEveryFileAndKeepsTheSummary() throws IOException {
    assertThat(night.code()).as(night.errors()).isZero();
    try (Stream<Path> files = Files.walk(SAMPLES);
        Stream<Path> runs = Files.list(Path.of(warehouse, "runs"))) {
      long listed = files.filter(Files::isRegularFile).count();
      assertThat(night.output()).contains(": " + listed + " files = ");
      String run = night.output().replaceAll("(?s)^ingest (\\S+):.*", "$1");
      assertThat(runs).contains(Path.of(warehouse, "runs", run + ".json"));
      JsonNode summary =
          new ObjectMapper().readTree(Path.of(warehouse, "runs", run + ".json").toFile());
      assertThat(summary.at("/ingest/files").asLong()).isEqualTo(listed);
      assertThat(summary.at("/aggregate/tables/reports").asLong())
          .isEqualTo(
              summary.at("/ingest/parsed").asLong() + summary.at("/ingest/partial").asLong());
      assertThat(summary.at("/ingest/bytes").asLong()).isGreaterThan(listed);
      assertThat(summary.at("/versions/spark").asText()).startsWith("4.");
      assertThat(names(summary.at("/ingest/phases")))
          .containsExactly("list", "compare", "read", "merge", "account", "publish");
      assertThat(names(summary.at("/aggregate/phases")))
          .containsExactly("compare", "derive", "audit", "publish", "note");
      assertThat(Files.readAllLines(metrics.resolve("gongkai-nightly.prom")))
          .contains(
              "gongkai_last_run_files{command=\"nightly\",status=\"parsed\"} "
                  + summary.at("/ingest/parsed").asLong(),
              "gongkai_last_run_read_bytes{command=\"nightly\"} "
                  + summary.at("/ingest/bytes").asLong(),
              "gongkai_last_run_exported_bytes{command=\"nightly\"} "
                  + summary.at("/export/bytes").asLong());
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void mayBeRepeatedWithoutChangingAnything() {
    Commands again =
        Commands.run("nightly", SAMPLES.toString(), "--warehouse", warehouse, "--strict");

    assertThat(again.code()).isZero();
    assertThat(again.output())
        .contains("nothing new, nothing committed", "nothing published")
        .contains(": already in " + warehouse + "/export as parquet, csv")
        .contains(": already in " + warehouse + "/dashboard, in ");
  }

  @Test
  void writesTheTablesAsPlainFilesToo() throws IOException {
    Path export = Path.of(warehouse, "export");
    JsonNode description = new ObjectMapper().readTree(export.resolve("datapackage.json").toFile());

    assertThat(night.output()).contains("export " + description.at("/gongkai/run_id").asText());
    assertThat(export.resolve("applications.csv")).isNotEmptyFile();
    assertThat(export.resolve("applications/report_year=2023/part-00000.parquet")).exists();
  }

  @Test
  void writesAPageForABrowserToo() throws IOException {
    Path page = Path.of(warehouse, "dashboard", "index.html");
    Commands elsewhere =
        Commands.run("dashboard", "--warehouse", warehouse, "--out", folder + "/page");

    assertThat(night.output()).contains("dashboard run-").contains("/dashboard/index.html in ");
    assertThat(Files.readString(page)).contains("政府信息公开年报看板").contains("嘉峪关市");
    assertThat(elsewhere.code()).as(elsewhere.errors()).isZero();
    assertThat(folder.resolve("page/index.html")).hasSameBinaryContentAs(page);
  }

  @Test
  void exportsWhatIsAskedForAndReplacesNothingElse() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    String[] command = {
      "export", "--warehouse", warehouse, "--out", out.toString(), "--format", "csv,xlsx", "--excel"
    };
    Commands written = Commands.run(command);
    Path letter = Files.writeString(out.resolve("letter.txt"), "Dear all");
    Commands refused = Commands.run(command);
    Commands unknown =
        Commands.run(
            "export", "--warehouse", warehouse, "--out", folder + "/new", "--as-of", "run-0");

    assertThat(written.code()).as(written.errors()).isZero();
    assertThat(written.output()).contains(" tables as csv, xlsx, ").contains(" in " + out);
    assertThat(out.resolve("applications")).doesNotExist();
    assertThat(out.resolve("applications_by_region_year.xlsx")).isNotEmptyFile();
    assertThat(Files.readString(out.resolve("applications.csv"))).startsWith("\uFEFFreport_id,");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.errors()).contains("Cannot replace " + out + ": it holds letter.txt");
    assertThat(letter).hasContent("Dear all");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.errors()).startsWith("Cannot find run run-0: kept are run-");
  }

  @Test
  void listsTheEvidenceBehindAnyNumber() {
    Commands total =
        Commands.run(
            "sql",
            "--warehouse",
            warehouse,
            "SELECT cell, value, value_status, raw_text, place FROM cells"
                + " WHERE path LIKE '%城南庄镇2022%' AND cell LIKE 'applications.received.%'"
                + " ORDER BY column_index, line_number");
    Commands numbers =
        Commands.run(
            "sql",
            "--warehouse",
            warehouse,
            "--format",
            "csv",
            "SELECT count(*) FROM disputes LEFT JOIN cells ON cells.report_id = disputes.report_id"
                + " AND cells.cell = concat('disputes.', procedure, '.', result)"
                + " AND cells.value = case_count AND length(cells.place) > 0"
                + " WHERE case_count IS NOT NULL AND cells.cell IS NULL");

    assertThat(total.code()).as(total.errors()).isZero();
    assertThat(total.output()).contains("applications.received.total").contains("line 118");
    assertThat(numbers.output()).endsWith("\n0\n");
  }

  @Test
  void answersInThreeFormatsWithBareTableNames() {
    String query =
        "SELECT '=1+1' AS formula, CAST(1130 AS DECIMAL(20,6)) AS `数`, CAST(NULL AS INT) AS nothing,"
            + " count(*) > 0 AS some FROM reports";

    Commands csv = Commands.run("sql", "--warehouse", warehouse, "--format", "csv", query);
    Commands json = Commands.run("sql", "--warehouse", warehouse, "--format", "json", query);
    Commands table = Commands.run("sql", "--warehouse", warehouse, query);

    assertThat(csv.output()).isEqualTo("formula,数,nothing,some\n'=1+1,1130,NULL,true\n");
    assertThat(json.output())
        .isEqualTo("{\"formula\":\"=1+1\",\"数\":1130,\"nothing\":null,\"some\":true}\n");
    assertThat(table.output())
        .isEqualTo(
            """
            formula    数  nothing  some
            -------  ----  -------  ----
            =1+1     1130     NULL  true
            (1 row)
            """);
  }

  @Test
  void tellsAMistakeInSqlInOneLine() {
    Commands told = Commands.run("sql", "--warehouse", warehouse, "SELECT * FROM nosuch");

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.errors()).startsWith("Cannot run the query: ").contains("nosuch");
    assertThat(told.errors().lines()).hasSize(1);
  }
}
