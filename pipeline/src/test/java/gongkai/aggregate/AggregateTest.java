package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InvalidInput;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reports under {@code resources/marts/reports}, their marts worked out by hand beside them.
 */
@Tag("spark")
class AggregateTest {
  private static final Path GIVEN = Path.of("src/test/resources/marts/reports");

  @TempDir static Path folder;
  private static Path reports;
  private static Warehouse warehouse;
  private static AggregateSummary first;
  private static final Map<String, Set<String>> REFS_AFTER_FIRST = new HashMap<>();
  private static int settled;

  @BeforeAll
  static void aggregateTheReports() throws IOException {
    reports = Files.createDirectories(folder.resolve("reports"));
    warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    copyGivenReports();
    ingest("run-first");
    first = aggregate("run-first");
    for (TableSpec table : Tables.standard().derived()) {
      REFS_AFTER_FIRST.put(table.name(), warehouse.table(table.name()).refs().keySet());
    }
  }

  /** Brings back what another test changed; where none did, nothing is read or derived. */
  @BeforeEach
  void startFromTheGivenReports() throws IOException {
    copyGivenReports();
    String run = "run-settled-" + ++settled;
    ingest(run);
    aggregate(run);
  }

  @AfterEach
  void findNoViewLeftBehind() {
    assertThat(LocalSpark.temporaryViews(warehouse)).isEmpty();
  }

  private static void copyGivenReports() throws IOException {
    try (Stream<Path> files = Files.list(GIVEN)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            reports.resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void makesTheMartsThatWereWorkedOutByHand() throws IOException {
    assertThat(first.years()).containsExactly("2022", "2023");
    assertMartsAsWorkedOut(warehouse, Path.of("src/test/resources/marts"), 10);
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT regexp_extract(path, '[^/]+$', 0) FROM gongkai.ogi.reports"
                    + " WHERE NOT is_current"))
        .containsExactly("[2023-town-1-older.txt]");
  }

  @Test
  void keepsBlanksMarksAndMissingLinesApartFromZero() {
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT total_count, value_status FROM gongkai.ogi.applications"
                    + " WHERE line = 'refused_state_secret' AND report_year = 2023 AND is_current"))
        .containsExactly(
            "[0,reported]",
            "[0,reported]",
            "[0,reported]",
            "[0,reported]",
            "[null,not_applicable]");
  }

  @Test
  void publishesNothingWhenNothingChanged() throws IOException {
    List<Long> before = snapshots();
    ingest("run-unchanged");

    AggregateSummary second = aggregate("run-unchanged");

    assertThat(second.published()).isFalse();
    assertThat(snapshots()).isEqualTo(before);
  }

  @Test
  void tagsEveryTableWithTheRun() {
    REFS_AFTER_FIRST.forEach(
        (table, refs) -> assertThat(refs).as(table).contains("run-first").doesNotContain("audit"));
  }

  @Test
  void asksForAnIngestFirst() {
    Warehouse empty = LocalSpark.warehouse(folder.resolve("empty"));

    assertThatThrownBy(() -> new Aggregate(empty, table -> {}).run("run-1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("run ingest first");
  }

  @Test
  void rewritesOnlyTheYearsThatChanged() throws IOException {
    List<String> kept = dataFiles(2023);
    List<String> rewritten = dataFiles(2022);
    edit("received = 0 0 0 0 0 0 0", "received = 7 0 0 0 0 0 7");
    ingest("run-edited");

    assertThat(aggregate("run-edited").years()).containsExactly("2022");
    assertThat(dataFiles(2023)).isEqualTo(kept);
    assertThat(dataFiles(2022)).doesNotContainAnyElementsOf(rewritten);
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT received_count FROM gongkai.ogi.applications_by_region_year"
                    + " WHERE report_year = 2022 AND region_level = 'province'"))
        .containsExactly("[7]");

    edit("year = 2022", "year = 2021");
    ingest("run-moved");

    assertThat(aggregate("run-moved").years()).containsExactly("2021", "2022");
    assertThat(LocalSpark.rows(warehouse, "SELECT DISTINCT report_year FROM gongkai.ogi.reports"))
        .containsExactly("[2021]", "[2023]");
  }

  @Test
  void keepsWhatAPersonDecidedOverNewReadings() throws IOException {
    Path list = folder.resolve("decisions.csv");
    String header = "path,body_id,report_year,rule,decision,decided_by,decided_date,note\n";
    Files.writeString(list, header + ",一镇,2023,E13,dismissed,auditor,2024-05-01,corrected text\n");
    AggregateSettings settings = new AggregateSettings(list.toString(), null);
    assertThat(new Aggregate(warehouse, settings, table -> {}).run("run-decided").years())
        .containsExactly("2023");
    String decided =
        "SELECT body_name, rule, decision, decided_by, decided_date FROM gongkai.ogi.findings"
            + " JOIN gongkai.ogi.reports USING (report_id) WHERE decision IS NOT NULL";
    assertThat(LocalSpark.rows(warehouse, decided))
        .containsExactly("[一镇,E13,dismissed,auditor,2024-05-01]");
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT dismissed_count FROM gongkai.ogi.checks"
                    + " WHERE rule = 'E13' AND report_year = 2023"))
        .containsExactly("[1]");

    Files.writeString(list, header + ",一镇,2023,E13,dropped,,yesterday,\n,,,X1,dismissed,,,\n");

    assertThatThrownBy(() -> new Aggregate(warehouse, settings, table -> {}).run("run-mistaken"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("row 1 decides neither confirmed nor dismissed")
        .hasMessageContaining("row 1 has no date such as 2024-12-31")
        .hasMessageContaining("row 2 names no report")
        .hasMessageContaining("row 2 names the unknown rule \"X1\"");
  }

  @Test
  void leavesReadersOnTheLastRunWhenAnAuditFails() {
    List<Long> before = snapshots();
    // The same file twice is what an ingest never commits.
    String twice = "gongkai.ogi.files WHERE path LIKE '%2023-county.txt'";
    warehouse.spark().sql("INSERT INTO gongkai.ogi.files SELECT * FROM " + twice);
    try {
      assertThatThrownBy(() -> aggregate("run-audited"))
          .isInstanceOf(AuditFailure.class)
          .hasMessageStartingWith("Cannot publish: ")
          .hasMessageContaining("rows for one key");
      assertThat(snapshots()).isEqualTo(before);
    } finally {
      warehouse.spark().sql("DELETE FROM " + twice);
    }
  }

  @Test
  void leavesReadersOnTheLastRunWhenATableCannotBeMade() throws IOException {
    List<Long> before = snapshots();
    edit("received = 0 0 0 0 0 0 0", "received = 8 0 0 0 0 0 8");
    ingest("run-failed");

    assertThatThrownBy(
            () -> new Aggregate(warehouse, AggregateTest::failAtRankings).run("run-failed"))
        .hasMessage("rankings cannot be made");
    assertThat(snapshots()).isEqualTo(before);
  }

  private static void failAtRankings(String table) {
    if (table.equals("rankings")) {
      throw new IllegalStateException(table + " cannot be made");
    }
  }

  @Test
  void comparesBodiesWithTheirPeersAsWorkedOutByHand() throws IOException {
    Path set = Path.of("src/test/resources/peers");
    Warehouse peers = LocalSpark.warehouse(folder.resolve("peers"));
    new Ingest(peers, ListedCells.processor(), IngestSettings.STANDARD, (done, total) -> {})
        .run(set.resolve("reports").toString(), "run-1");
    new Aggregate(peers, table -> {}).run("run-1");

    assertMartsAsWorkedOut(peers, set, 6);
  }

  /** Each CSV of a folder holds rows of the mart that it is named after. */
  private static void assertMartsAsWorkedOut(Warehouse warehouse, Path set, int least)
      throws IOException {
    List<Path> marts;
    try (Stream<Path> files = Files.list(set)) {
      marts = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    assertThat(marts).hasSizeGreaterThan(least);
    SoftAssertions all = new SoftAssertions();
    for (Path file : marts) {
      List<String> expected = Files.readAllLines(file);
      // A mart of very many rows is compared in part: the first line says in which.
      boolean part = expected.get(0).startsWith("# ");
      String condition = part ? expected.get(0).substring(2) : "true";
      int header = part ? 1 : 0;
      String mart = file.getFileName().toString().replace(".csv", "");
      all.assertThat(csv(warehouse, mart, expected.get(header), condition))
          .as(mart)
          .containsExactlyElementsOf(
              expected.subList(header + 1, expected.size()).stream().sorted().toList());
    }
    all.assertAll();
  }

  private void edit(String before, String after) throws IOException {
    Path file = reports.resolve("2022-town-1.txt");
    Files.writeString(file, Files.readString(file).replace(before, after));
  }

  private List<String> dataFiles(int year) {
    return LocalSpark.rows(
        warehouse,
        "SELECT file_path FROM gongkai.ogi.applications.files WHERE partition.report_year = "
            + year);
  }

  private List<Long> snapshots() {
    return Tables.standard().derived().stream()
        .map(table -> warehouse.snapshot(table.name()))
        .toList();
  }

  /** The columns of the header, as the expected file writes them. */
  private static List<String> csv(
      Warehouse warehouse, String mart, String header, String condition) {
    return warehouse
        .spark()
        .sql("SELECT " + header + " FROM gongkai.ogi." + mart + " WHERE " + condition)
        .collectAsList()
        .stream()
        .map(AggregateTest::line)
        .sorted()
        .toList();
  }

  private static String line(Row row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.length(); column++) {
      Object value = row.get(column);
      line.append(column == 0 ? "" : ",");
      if (value instanceof Double rate) {
        line.append("%.4f".formatted(rate));
      } else if (value instanceof java.math.BigDecimal number) {
        line.append(number.stripTrailingZeros().toPlainString());
      } else {
        line.append(value == null ? "NULL" : value);
      }
    }
    return line.toString();
  }

  private static void ingest(String runId) {
    new Ingest(warehouse, ListedCells.processor(), IngestSettings.STANDARD, (done, total) -> {})
        .run(reports.toString(), runId);
  }

  private static AggregateSummary aggregate(String runId) {
    return new Aggregate(warehouse, table -> {}).run(runId);
  }
}
