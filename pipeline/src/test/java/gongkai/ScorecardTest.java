package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.source.SourceFile;
import gongkai.synth.Fault;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReport;
import gongkai.synth.SyntheticReports;
import gongkai.synth.Truth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Invented reports of every format and shape, read and held against their truth cell by cell.
 * {@code docs/reading-accuracy.md} prints the card.
 */
class ScorecardTest {
  private static final Path PAGE = Path.of("../docs/reading-accuracy.md");
  private static final Pattern TABLE =
      Pattern.compile("(?m)^\\| shape \\| reports .*(?:\\n\\|.*)+");
  private static final String COMMAND =
      "./mvnw -pl pipeline test -Dtest=ScorecardTest -Dscorecard=write";

  private static final long SEED = 20_261_121;
  private static final int REPORTS_A_FORMAT = 216;
  private static final double FAULTY_SHARE = 0.4;
  private static final List<SyntheticPlace> PLACES =
      List.of(
          new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null),
          new SyntheticPlace("341722100", "安徽省", "池州市", "石台县", "仁里镇"),
          new SyntheticPlace("341722200", "安徽省", "池州市", "石台县", "大演乡"),
          new SyntheticPlace("110112", "北京市", "北京市", "通州区", null),
          new SyntheticPlace("110112106", "北京市", "北京市", "通州区", "漷县镇"),
          new SyntheticPlace("469028", "海南省", null, "陵水黎族自治县", null));

  /** The rules of which one at least has to speak where a fault was planted. */
  private static final Map<Fault, Set<String>> WATCHING =
      Map.of(
          Fault.WRONG_TOTAL, Set.of("A1", "A2", "A3"),
          Fault.BROKEN_BALANCE, Set.of("A3"),
          Fault.MARKED_CELLS, Set.of("C1", "C2"),
          Fault.BLANK_CELLS, Set.of("C1"),
          Fault.CUT_TABLE, Set.of("R8"),
          Fault.MISSING_SECTION, Set.of("E2"),
          Fault.FUSED_DATES, Set.of("R9"),
          Fault.OTHER_YEAR, Set.of("E8"),
          Fault.TEXT_AGAINST_TABLE, Set.of("D1", "D3", "D8"));

  private static final Map<String, Score> CARD = new TreeMap<>();
  private static final List<String> UNFLAGGED = new ArrayList<>();
  private static final Set<Fault> FAULTS = EnumSet.noneOf(Fault.class);

  /** What became of the reports of one shape. */
  private static final class Score {
    private int reports;
    private int cells;
    private int right;
    private int wrong;
    private int missed;
    private int invented;
    private int faults;
    private int flagged;
    private int clean;
    private int falseAlarms;
    private int otherYear;

    void add(Truth truth, ProcessedReport processed) {
      reports++;
      AnnualReport report = processed.report();
      Map<String, Measure> read = report == null ? Map.of() : report.measures();
      for (Map.Entry<String, BigDecimal> cell : truth.cells().entrySet()) {
        Measure measure = read.get(cell.getKey());
        BigDecimal value = measure == null ? null : measure.value();
        cells++;
        if (cell.getValue() == null) {
          right += value == null ? 1 : 0;
          invented += value == null ? 0 : 1;
        } else if (value == null) {
          missed++;
        } else if (value.compareTo(cell.getValue()) == 0) {
          right++;
        } else {
          wrong++;
        }
      }
      invented +=
          (int)
              read.entrySet().stream()
                  .filter(cell -> !truth.cells().containsKey(cell.getKey()))
                  .filter(cell -> cell.getValue().value() != null)
                  .count();
      count(truth, processed);
    }

    private void count(Truth truth, ProcessedReport processed) {
      AnnualReport report = processed.report();
      if (report == null || !Objects.equals(report.reportYear(), truth.reportYear())) {
        otherYear++;
      }
      Fault fault = truth.fault();
      if (fault == null) {
        clean++;
        boolean alarm =
            processed.findings().stream()
                .anyMatch(
                    finding ->
                        finding.severity() != Severity.INFO
                            && finding.verdict() != Verdict.NOT_ASSESSABLE);
        falseAlarms += alarm ? 1 : 0;
      } else {
        faults++;
        FAULTS.add(fault);
        Set<String> rules =
            processed.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        if (WATCHING.get(fault).stream().anyMatch(rules::contains)) {
          flagged++;
        } else {
          UNFLAGGED.add(fault.code() + " in " + truth.path() + ", rules " + rules);
        }
      }
    }

    String line(String shape) {
      return "| %s | %d | %d | %d | %d | %d | %d | %d of %d | %d of %d |"
          .formatted(
              shape,
              reports,
              cells,
              right,
              wrong,
              missed,
              invented,
              flagged,
              faults,
              falseAlarms,
              clean);
    }
  }

  @BeforeAll
  static void readInventedReports() {
    for (ReportFormat format : ReportFormat.values()) {
      new SyntheticReports(PLACES, SEED, List.of(format), FAULTY_SHARE)
          .stream(REPORTS_A_FORMAT).forEach(ScorecardTest::score);
    }
  }

  private static void score(SyntheticReport written) {
    Truth truth = written.truth();
    byte[] content = written.content();
    ProcessedReport processed =
        AnnualReports.standard().process(new SourceFile(truth.path(), content.length, 0), content);
    String format = truth.path().substring(truth.path().lastIndexOf('.') + 1);
    String shape = format.equals("txt") ? "txt_" + truth.layout() : truth.layout();
    CARD.computeIfAbsent(shape, each -> new Score()).add(truth, processed);
  }

  @Test
  void readsEveryPrintedCellAndInventsNone() {
    assertThat(CARD).hasSizeGreaterThanOrEqualTo(12);
    assertThat(CARD)
        .allSatisfy(
            (shape, score) -> {
              assertThat(score.wrong).as("wrong").isZero();
              assertThat(score.invented).as("invented").isZero();
              assertThat(score.missed).as("missed").isZero();
              assertThat(score.otherYear).as("year").isZero();
            });
  }

  @Test
  void flagsEveryPlantedFaultAndLeavesCleanReportsAlone() {
    assertThat(FAULTS).containsExactlyInAnyOrderElementsOf(Fault.of(Fault.Kind.COMMON));
    assertThat(UNFLAGGED).isEmpty();
    int clean = CARD.values().stream().mapToInt(score -> score.clean).sum();
    int alarms = CARD.values().stream().mapToInt(score -> score.falseAlarms).sum();
    assertThat(alarms * 100).isLessThanOrEqualTo(clean);
  }

  @Test
  void standsInTheDocuments() throws IOException {
    String card =
        Stream.concat(
                Stream.of(
                    "| shape | reports | cells | right | wrong | missed | invented | faults flagged | false alarms |",
                    "|---|---|---|---|---|---|---|---|---|"),
                CARD.entrySet().stream().map(entry -> entry.getValue().line(entry.getKey())))
            .collect(Collectors.joining("\n"));

    if ("write".equals(System.getProperty("scorecard"))) {
      String page = Files.readString(PAGE);
      Files.writeString(PAGE, TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(card)));
    }
    assertThat(Files.readString(PAGE)).as("to bring it up to date: " + COMMAND).contains(card);
  }
}
