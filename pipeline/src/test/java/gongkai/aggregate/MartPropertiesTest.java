package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.table.ColumnSpec;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the marts whatever the reports are. */
@Tag("spark")
class MartPropertiesTest {
  private static final Path GIVEN = Path.of("src/test/resources/marts/reports");

  /** Townships of one kind and level, with running text and a sheet of indicators. */
  private static final Path PEERS = Path.of("src/test/resources/peers/reports");

  private static final Pattern NUMBER = Pattern.compile("(?<= )\\d+(?:\\.\\d+)?(?= |$)");
  private static final List<String> SUMS =
      List.of(
          "applications_by_region_year",
          "applicant_mix_by_region_year",
          "refusal_reasons_by_region_year",
          "outcomes_by_applicant_year",
          "disputes_by_region_year");

  @TempDir static Path folder;
  private static Warehouse plain;
  private static Map<String, List<String>> before;

  @BeforeAll
  static void aggregateTheReports() throws IOException {
    copy("plain", name -> name, line -> line);
    plain = run("plain", "run-1");
    before = rows(plain);
  }

  @Test
  void areRestoredWhenAReportComesAndGoes() throws IOException {
    List<Path> guests =
        List.of(
            guest(GIVEN.resolve("2023-county.txt")),
            guest(PEERS.resolve("2023-a.txt")),
            guest(PEERS.resolve("2023-g.txt")));
    run(plain, "plain", "run-2");
    Map<String, List<String>> meanwhile = rows(plain);
    assertThat(differing(meanwhile))
        .contains(
            "applications_by_region_year",
            "coverage_by_region_year",
            "metrics_by_region_year",
            "sections",
            "indicators",
            "peers",
            "rankings",
            "copies",
            "rollup_reconciliation",
            "unit_year_changes",
            "check_results",
            "findings",
            "checks",
            "quality_by_region_year");

    // A file is never forgotten, but what holds no report any more counts for nothing.
    for (Path guest : guests) {
      Files.writeString(guest, "moved elsewhere from " + guest.getFileName());
    }
    run(plain, "plain", "run-3");

    assertThat(differing(rows(plain))).isEmpty();
  }

  @Test
  void takeNoNoticeOfTheOrderAndNamesOfFiles() throws IOException {
    copy("renamed", name -> new StringBuilder(name).reverse() + ".txt", line -> line);

    assertThat(differing(rows(run("renamed", "run-1")))).isEmpty();
  }

  @Test
  void scaleCountsAndLeaveRatesWhenAllCountsAreScaled() throws IOException {
    copy("tripled", name -> name, MartPropertiesTest::tripled);
    Warehouse tripled = run("tripled", "run-1");
    assertMetricsScaled(tripled);
    for (String mart : SUMS) {
      List<Row> ones = sorted(plain, mart);
      List<Row> threes = sorted(tripled, mart);
      assertThat(threes).as(mart).hasSameSizeAs(ones).isNotEmpty();
      int compared = 0;
      for (ColumnSpec column : Tables.standard().table(mart).columns()) {
        boolean count = column.type().equals("BIGINT") && column.unit().equals("件");
        boolean rate = column.type().equals("DOUBLE");
        for (int row = 0; row < ones.size(); row++) {
          Object one = ones.get(row).getAs(column.name());
          Object three = threes.get(row).getAs(column.name());
          if (count) {
            assertThat(three)
                .as(mart + "." + column.name())
                .isEqualTo(one == null ? null : 3 * (Long) one);
            compared++;
          } else if (rate) {
            assertThat(three).as(mart + "." + column.name()).isEqualTo(one);
          }
        }
      }
      assertThat(compared).as(mart).isPositive();
    }
  }

  /** The report of the year before, told anew. */
  private static Path guest(Path report) throws IOException {
    Path guest = folder.resolve("plain/guest-" + report.getFileName());
    Files.writeString(guest, Files.readString(report).replace("2023", "2022"));
    return guest;
  }

  /** Sums of metrics are scaled; their quotients and the counts of reports stay. */
  private static void assertMetricsScaled(Warehouse tripled) {
    List<Row> ones = sorted(plain, "metrics_by_region_year");
    List<Row> threes = sorted(tripled, "metrics_by_region_year");
    assertThat(threes).hasSameSizeAs(ones).hasSizeGreaterThan(100);
    for (int row = 0; row < ones.size(); row++) {
      Row one = ones.get(row);
      Row three = threes.get(row);
      String metric = one.getAs("metric");
      boolean ratio = one.getAs("denominator") != null;
      for (String part : List.of("numerator", "denominator")) {
        BigDecimal before = one.getAs(part);
        BigDecimal after = three.getAs(part);
        assertThat(after)
            .as(metric + "." + part)
            .isEqualTo(before == null ? null : before.multiply(BigDecimal.valueOf(3)));
      }
      Double before = one.getAs("value");
      Double after = three.getAs("value");
      assertThat(after).as(metric).isEqualTo(before == null ? null : ratio ? before : 3 * before);
      for (String count : List.of("expected_count", "used_count", "excluded_count")) {
        assertThat(three.<Long>getAs(count)).as(metric + "." + count).isEqualTo(one.getAs(count));
      }
    }
  }

  private static List<Row> sorted(Warehouse warehouse, String mart) {
    String key = String.join(", ", Tables.standard().table(mart).key());
    return warehouse
        .spark()
        .sql("SELECT * FROM gongkai.ogi." + mart + " ORDER BY " + key)
        .collectAsList();
  }

  private static String tripled(String line) {
    if (!line.matches("(applications|disputes|disclosures)\\..*")) {
      return line;
    }
    return NUMBER
        .matcher(line)
        .replaceAll(
            number ->
                new BigDecimal(number.group()).multiply(BigDecimal.valueOf(3)).toPlainString());
  }

  /** The marts that hold other rows than at first. */
  private static List<String> differing(Map<String, List<String>> rows) {
    List<String> differing = new ArrayList<>();
    before.forEach(
        (mart, expected) -> {
          if (!rows.get(mart).equals(expected)) {
            differing.add(mart);
          }
        });
    return differing;
  }

  /** The rows of every mart and of the findings, without the places of files. */
  private static Map<String, List<String>> rows(Warehouse warehouse) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (TableSpec table : Tables.standard().derived()) {
      if (!table.name().equals("reports")) {
        rows.put(
            table.name(),
            warehouse.read(table.name()).toJSON().collectAsList().stream()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toList()));
      }
    }
    return rows;
  }

  private static void copy(String to, UnaryOperator<String> name, UnaryOperator<String> line)
      throws IOException {
    Path target = Files.createDirectories(folder.resolve(to));
    for (Path given : List.of(GIVEN, PEERS)) {
      try (Stream<Path> files = Files.list(given)) {
        for (Path file : files.toList()) {
          Files.write(
              target.resolve(name.apply(file.getFileName().toString())),
              Files.readAllLines(file).stream().map(line).toList());
        }
      }
    }
  }

  private static Warehouse run(String reports, String runId) {
    Warehouse warehouse = LocalSpark.warehouse(folder.resolve(reports + "-warehouse"));
    run(warehouse, reports, runId);
    return warehouse;
  }

  private static void run(Warehouse warehouse, String reports, String runId) {
    new Ingest(warehouse, ListedCells.processor(), IngestSettings.STANDARD, (done, total) -> {})
        .run(folder.resolve(reports).toString(), runId);
    new Aggregate(warehouse, table -> {}).run(runId);
  }
}
