package gongkai.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InventedText;
import gongkai.form.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticReportsTest {
  private static final List<SyntheticPlace> PLACES =
      List.of(
          new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null),
          new SyntheticPlace("341722100", "安徽省", "池州市", "石台县", "仁里镇"),
          new SyntheticPlace("341722200", "安徽省", "池州市", "石台县", "大演乡"),
          new SyntheticPlace("110112", "北京市", "北京市", "通州区", null),
          new SyntheticPlace("110112106", "北京市", "北京市", "通州区", "漷县镇"),
          new SyntheticPlace("469028", "海南省", null, "陵水黎族自治县", null));
  private static final int REPORTS = 60;
  private static final Set<Fault> EMPTYING =
      EnumSet.of(
          Fault.MARKED_CELLS,
          Fault.BLANK_CELLS,
          Fault.EXCEEDED_TOTAL,
          Fault.EXCEEDED_DISPUTES,
          Fault.WORDS_IN_CELL,
          Fault.MARKS_ALL_OVER,
          Fault.MARKED_DISPUTES,
          Fault.UNKNOWN_HEADERS,
          Fault.UNKNOWN_RECEIVED);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Property(tries = 20)
  void everySumOfTheFormHoldsInCleanReports(@ForAll long seed) {
    for (SyntheticReport report : clean(seed)) {
      Map<String, BigDecimal> cells = report.truth().cells();
      for (String line : lines(cells, "applications.")) {
        assertThat(
                sum(
                    cells,
                    line,
                    "natural_person",
                    "business",
                    "research",
                    "welfare",
                    "legal_service",
                    "other_organisation"))
            .as(line)
            .isEqualByComparingTo(number(cells, line + ".total"));
      }
      for (String procedure : lines(cells, "disputes.")) {
        assertThat(sum(cells, procedure, "upheld", "corrected", "other", "pending"))
            .as(procedure)
            .isEqualByComparingTo(number(cells, procedure + ".total"));
      }
      for (String applicant : Form.APPLICANTS) {
        BigDecimal outcomes =
            lines(cells, "applications.").stream()
                .filter(line -> !line.endsWith("received") && !line.contains(".carried_"))
                .filter(line -> !line.endsWith("processed_total"))
                .map(line -> number(cells, line + "." + applicant))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal processed = number(cells, "applications.processed_total." + applicant);
        assertThat(outcomes).as(applicant).isEqualByComparingTo(processed);
        assertThat(
                number(cells, "applications.received." + applicant)
                    .add(number(cells, "applications.carried_in." + applicant)))
            .as(applicant)
            .isEqualByComparingTo(
                processed.add(number(cells, "applications.carried_forward." + applicant)));
      }
    }
  }

  @Property(tries = 20)
  void carriesForwardIntoTheNextYear(@ForAll long seed) {
    Map<String, Truth> reports = new HashMap<>();
    clean(seed).forEach(report -> reports.put(key(report.truth(), 0), report.truth()));
    int compared = 0;
    for (Truth next : reports.values()) {
      Truth before = reports.get(key(next, -1));
      if (before != null) {
        compared++;
        for (String applicant : Form.APPLICANTS) {
          assertThat(number(next.cells(), "applications.carried_in." + applicant))
              .isEqualByComparingTo(
                  number(before.cells(), "applications.carried_forward." + applicant));
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Property(tries = 20)
  void governmentsReportTheSumOfTheirUnits(@ForAll long seed) {
    List<Truth> county =
        new SyntheticReports(PLACES, seed).stream(24).map(SyntheticReport::truth).toList();
    for (int year = 2019; year <= 2024; year++) {
      int each = year;
      List<Truth> reports = county.stream().filter(t -> t.reportYear() == each).toList();
      if (reports.stream().allMatch(truth -> truth.fault() == null)) {
        Truth government = reports.get(reports.size() - 1);
        assertThat(government.scope()).isEqualTo("rollup");
        government
            .cells()
            .forEach(
                (name, value) ->
                    assertThat(
                            reports.stream()
                                .filter(truth -> truth.scope().equals("unit"))
                                .map(truth -> number(truth.cells(), name))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(name)
                        .isEqualByComparingTo(value));
      }
    }
  }

  @Property(tries = 20)
  void theTruthHasEveryPrintedNumberInPrintedOrder(@ForAll long seed) {
    new SyntheticReports(PLACES, seed)
        .stream(REPORTS)
            .forEach(
                report -> {
                  List<String> printed =
                      Stream.of(InventedText.of(report).split("[|\\s]+", -1))
                          .filter(token -> NUMBER.matcher(token).matches())
                          .toList();
                  List<String> expected =
                      report.truth().cells().values().stream()
                          .filter(Objects::nonNull)
                          .map(BigDecimal::toPlainString)
                          .toList();
                  assertThat(printed).as(report.truth().path()).isEqualTo(expected);
                });
  }

  @Property(tries = 10)
  void givesTheSameBytesForTheSameSeed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int count) {
    List<byte[]> once =
        new SyntheticReports(PLACES, seed).stream(count).map(SyntheticReport::content).toList();
    List<byte[]> parallel =
        new SyntheticReports(PLACES, seed)
            .stream(count).parallel().map(SyntheticReport::content).toList();
    assertThat(once).hasSize(count);
    assertThat(parallel).containsExactlyElementsOf(once);
  }

  @Test
  void printsTheWholeFormOfTheYear() {
    List<Truth> truths = clean(7).stream().map(SyntheticReport::truth).toList();
    assertThat(truths)
        .allSatisfy(
            truth -> {
              assertThat(truth.edition()).isEqualTo(Edition.due(truth.reportYear()));
              assertThat(truth.cells()).hasSize(truth.edition() == Edition.FORM_2019 ? 198 : 200);
              assertThat(truth.status()).isEqualTo("parsed");
            });
    assertThat(truths).extracting(Truth::path).doesNotHaveDuplicates();
    assertThat(truths).extracting(Truth::layout).contains("pipe_rows", "cell_lines");
    assertThat(truths)
        .extracting(truth -> truth.path().split("/", 2)[0])
        .contains("安徽省", "北京市", "海南省");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void recordsWhatAFaultDoesToThePrintedCells(Fault fault) {
    List<Truth> faulty = new ArrayList<>();
    for (long seed = 0; faulty.size() < 3; seed++) {
      new SyntheticReports(PLACES, seed, List.of(ReportFormat.TXT), 0.5, List.of(fault))
          .stream(REPORTS)
              .map(SyntheticReport::truth)
              .filter(t -> t.fault() == fault)
              .forEach(faulty::add);
    }
    boolean cut =
        fault == Fault.CUT_TABLE
            || fault == Fault.MISSING_SECTION
            || fault == Fault.MISSING_LINE
            || fault == Fault.HEADING_WITHOUT_TABLE;
    boolean emptied = EMPTYING.contains(fault);
    assertThat(faulty)
        .allSatisfy(
            truth -> {
              assertThat(truth.status()).isEqualTo(cut ? "partial" : "parsed");
              assertThat(truth.cells().containsValue(null)).isEqualTo(emptied);
            });
  }

  @Test
  void plantsOnlyCommonFaultsUnlessOthersAreAskedFor() {
    assertThat(new SyntheticReports(PLACES, 3, List.of(ReportFormat.TXT), 1).stream(300))
        .extracting(report -> report.truth().fault().kind())
        .containsOnly(Fault.Kind.COMMON);
  }

  @Test
  void writesTheTruthWithTheNamesOfTheParseCommand() {
    Truth truth = new SyntheticReports(PLACES, 1).stream(1).findFirst().orElseThrow().truth();
    assertThat(truth.json())
        .startsWith("{\"path\":")
        .contains("\"report_year\":2019", "\"edition\":\"2019\"", "\"scope\":\"unit\"")
        .contains("\"cells\":{\"disclosures.regulation.created\":0,")
        .contains("\"disputes.litigation_after_reconsideration.total\":")
        .doesNotContain("\n");
  }

  @Test
  void saysHowManyReportsThePlacesAllow() {
    SyntheticReports reports = new SyntheticReports(PLACES, 1);
    assertThatThrownBy(() -> reports.stream(10_000))
        .hasMessage("Cannot write 10000 reports: the places allow 966 at most");
    assertThat(reports.stream(966)).hasSize(966);
  }

  @Test
  void addsAYearWhereSixAreTooFew() {
    SyntheticReports reports = new SyntheticReports(PLACES, 1);
    assertThat(reports.stream(828)).noneMatch(report -> report.truth().reportYear() > 2024);
    assertThat(reports.stream(829)).anyMatch(report -> report.truth().reportYear() == 2025);
  }

  private static List<SyntheticReport> clean(long seed) {
    return new SyntheticReports(PLACES, seed)
        .stream(REPORTS).filter(report -> report.truth().fault() == null).toList();
  }

  private static String key(Truth truth, int yearsLater) {
    return truth.agency() + truth.regionCode() + (truth.reportYear() + yearsLater);
  }

  private static List<String> lines(Map<String, BigDecimal> cells, String table) {
    return cells.keySet().stream()
        .filter(name -> name.startsWith(table))
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .distinct()
        .toList();
  }

  private static BigDecimal sum(Map<String, BigDecimal> cells, String line, String... columns) {
    return Stream.of(columns)
        .map(column -> number(cells, line + "." + column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(Map<String, BigDecimal> cells, String name) {
    BigDecimal number = cells.get(name);
    assertThat(number).as(name).isNotNull();
    return number;
  }
}
