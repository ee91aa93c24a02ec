package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.source.SourceFile;
import gongkai.synth.Fault;
import gongkai.synth.Place;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticReport;
import gongkai.synth.SyntheticReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every kind of fault within a report, planted in invented reports and found by its own rule, and
 * clean reports on which no rule fires. {@code -Dplanted.reports=10000} plants each kind so often;
 * the card is left in {@code target/planted-faults.md}.
 */
@Tag("slow")
class PlantedFaultsTest {
  private static final int REPORTS = Integer.getInteger("planted.reports", 60);
  private static final int A_ROUND = 600;
  private static final List<Place> PLACES =
      List.of(
          new Place("341722", "安徽省", "池州市", "石台县", null),
          new Place("341722100", "安徽省", "池州市", "石台县", "仁里镇"),
          new Place("341722200", "安徽省", "池州市", "石台县", "大演乡"),
          new Place("110112", "北京市", "北京市", "通州区", null),
          new Place("110112106", "北京市", "北京市", "通州区", "漷县镇"),
          new Place("469028", "海南省", null, "陵水黎族自治县", null));

  /** What is expected to speak besides: a blank in a sum is told by the rule on blanks too. */
  private static final Set<Severity> ALARMS =
      Set.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

  @Test
  void findsEveryPlantedFaultByItsOwnRuleAndNothingInCleanReports() throws IOException {
    Map<Fault, Integer> found = new LinkedHashMap<>();
    List<String> missed = Collections.synchronizedList(new ArrayList<>());
    for (Fault fault : within()) {
      List<SyntheticReport> planted = planted(fault);
      assertThat(planted).as(fault.code()).hasSize(REPORTS);
      long count =
          planted.parallelStream()
              .filter(
                  report -> {
                    List<String> rules = rules(report);
                    if (!rules.contains(fault.rule())) {
                      missed.add(fault.code() + " in " + report.truth().path() + ": " + rules);
                    }
                    return rules.contains(fault.rule());
                  })
              .count();
      found.put(fault, (int) count);
    }
    Map<String, Long> falseAlarms = new TreeMap<>();
    int clean = cleanReports(falseAlarms);

    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/planted-faults.md"), card(found, falseAlarms, clean));
    assertThat(missed).isEmpty();
    assertThat(falseAlarms).isEmpty();
  }

  @Test
  void plantsAFaultForEveryRuleWithinReportsThatPrintedCellsCanBreak() {
    assertThat(within().stream().map(Fault::rule).collect(Collectors.toSet()))
        .contains("A1", "A2", "A3", "A4", "A5", "B1", "B2")
        .contains("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8")
        .contains("D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10")
        .contains("E1", "E2", "E3", "E4", "E7", "E8", "E9", "R8", "R9");
  }

  private static List<Fault> within() {
    return Stream.of(Fault.Kind.COMMON, Fault.Kind.WITHIN)
        .flatMap(kind -> Fault.of(kind).stream())
        .toList();
  }

  /** Reports with the fault, from as many rounds as it takes: not every report can have it. */
  private static List<SyntheticReport> planted(Fault fault) {
    List<SyntheticReport> planted = new ArrayList<>();
    for (long seed = 1; planted.size() < REPORTS; seed++) {
      new SyntheticReports(PLACES, seed, List.of(ReportFormat.TXT), 1, List.of(fault))
          .stream(A_ROUND)
              .filter(report -> report.truth().fault() == fault)
              .limit(REPORTS - planted.size())
              .forEach(planted::add);
    }
    return planted;
  }

  private static int cleanReports(Map<String, Long> falseAlarms) {
    int clean = 0;
    for (long seed = -1; clean < Math.max(REPORTS, A_ROUND); seed--) {
      List<SyntheticReport> reports =
          new SyntheticReports(PLACES, seed, List.of(ReportFormat.TXT), 0).stream(A_ROUND).toList();
      clean += reports.size();
      reports.parallelStream()
          .flatMap(report -> alarms(report).stream())
          .collect(Collectors.groupingByConcurrent(rule -> rule, Collectors.counting()))
          .forEach((rule, count) -> falseAlarms.merge(rule, count, Long::sum));
    }
    return clean;
  }

  private static List<Finding> findings(SyntheticReport report) {
    byte[] content = report.content();
    SourceFile source = new SourceFile(report.truth().path(), content.length, 0);
    return AnnualReports.standard().process(source, content).findings();
  }

  private static List<String> rules(SyntheticReport report) {
    return findings(report).stream()
        .filter(finding -> finding.verdict() != Verdict.NOT_ASSESSABLE)
        .map(Finding::rule)
        .distinct()
        .toList();
  }

  private static List<String> alarms(SyntheticReport report) {
    return findings(report).stream()
        .filter(finding -> finding.verdict() != Verdict.NOT_ASSESSABLE)
        .filter(finding -> ALARMS.contains(finding.severity()))
        .map(Finding::rule)
        .distinct()
        .toList();
  }

  private static String card(
      Map<Fault, Integer> found, Map<String, Long> falseAlarms, int cleanReports) {
    StringBuilder card = new StringBuilder("| rule | fault | planted | found | false |\n");
    card.append("|---|---|---|---|---|\n");
    found.forEach(
        (fault, count) ->
            card.append(
                "| %s | %s | %d | %d | %d of %d |\n"
                    .formatted(
                        fault.rule(),
                        fault.code(),
                        REPORTS,
                        count,
                        falseAlarms.getOrDefault(fault.rule(), 0L),
                        cleanReports)));
    return card.toString();
  }
}
