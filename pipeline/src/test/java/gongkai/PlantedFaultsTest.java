package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.check.Finding;
import gongkai.check.Verdict;
import gongkai.source.SourceFile;
import gongkai.synth.Fault;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReport;
import gongkai.synth.SyntheticReports;
import gongkai.synth.Truth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every kind of fault within a report, planted in invented reports and found by its own rule, and
 * clean reports on which no rule fires. {@code -Dplanted.reports=10000} plants each kind so often;
 * the card is left in {@code target/planted-faults.md}.
 */
class PlantedFaultsTest {
  private static final int REPORTS = Integer.getInteger("planted.reports", 60);
  private static final int A_ROUND = 600;
  private static final List<SyntheticPlace> PLACES =
      List.of(
          new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null),
          new SyntheticPlace("341722100", "安徽省", "池州市", "石台县", "仁里镇"),
          new SyntheticPlace("341722200", "安徽省", "池州市", "石台县", "大演乡"),
          new SyntheticPlace("110112", "北京市", "北京市", "通州区", null),
          new SyntheticPlace("110112106", "北京市", "北京市", "通州区", "漷县镇"),
          new SyntheticPlace("469028", "海南省", null, "陵水黎族自治县", null));

  /** Rows of different widths are not told apart in plain text. */
  private static final Map<Fault, ReportFormat> FORMATS =
      Map.of(Fault.MOVED_COLUMNS, ReportFormat.HTML);

  /** Elsewhere a number that went looks like a blank at the end of its line: that is C1. */
  private static final Map<Fault, String> LAYOUTS = Map.of(Fault.LOST_VALUE, "cell_lines");

  private static final List<ReportFormat> CLEAN_FORMATS =
      List.of(
          ReportFormat.TXT,
          ReportFormat.TXT,
          ReportFormat.TXT,
          ReportFormat.TXT,
          ReportFormat.HTML,
          ReportFormat.HTML,
          ReportFormat.DOCX,
          ReportFormat.PDF);

  /**
   * One kind of fault.
   *
   * @param rule that has to speak of each report with the fault
   * @param round such reports, other ones for each seed: not every report can have every fault
   */
  private record Plant(
      String name, String rule, ReportFormat format, LongFunction<Stream<SyntheticReport>> round) {
    /** A PDF takes many times as long as a text. */
    int count() {
      return format == ReportFormat.PDF ? (REPORTS + 5) / 6 : REPORTS;
    }

    List<SyntheticReport> reports() {
      return LongStream.iterate(1, seed -> seed + 1)
          .mapToObj(round)
          .flatMap(reports -> reports)
          .limit(count())
          .toList();
    }
  }

  @Test
  void findsEveryPlantedFaultByItsOwnRuleAndNothingInCleanReports() throws IOException {
    Map<Plant, Integer> found = new LinkedHashMap<>();
    List<String> missed = Collections.synchronizedList(new ArrayList<>());
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    for (Plant plant : plants()) {
      List<SyntheticReport> planted = plant.reports();
      assertThat(planted).as(plant.name()).hasSize(plant.count());
      long count =
          planted.parallelStream()
              .filter(
                  report -> {
                    ProcessedReport processed = processed(report);
                    wrong.addAll(wrongNumbers(plant.name(), report, processed));
                    Set<String> rules = rules(processed);
                    if (!rules.contains(plant.rule())) {
                      missed.add(plant.name() + " in " + report.truth().path() + ": " + rules);
                    }
                    return rules.contains(plant.rule());
                  })
              .count();
      found.put(plant, (int) count);
    }
    Map<String, Long> falseAlarms = new TreeMap<>();
    int clean = cleanReports(falseAlarms, wrong);

    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/planted-faults.md"), card(found, falseAlarms, clean));
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(missed).isEmpty();
          softly.assertThat(falseAlarms).isEmpty();
          softly.assertThat(wrong).isEmpty();
        });
  }

  private static List<Plant> plants() {
    List<Plant> plants = new ArrayList<>();
    for (Fault.Kind kind : List.of(Fault.Kind.COMMON, Fault.Kind.WITHIN)) {
      for (Fault fault : Fault.of(kind)) {
        ReportFormat format = FORMATS.getOrDefault(fault, ReportFormat.TXT);
        plants.add(
            new Plant(
                fault.code(),
                fault.rule(),
                format,
                seed ->
                    new SyntheticReports(PLACES, seed, List.of(format), 1, List.of(fault))
                        .stream(A_ROUND).filter(report -> has(report.truth(), fault))));
      }
    }
    for (FileFault fault : FileFault.values()) {
      plants.add(
          new Plant(
              fault.name().toLowerCase(Locale.ROOT),
              fault.rule(),
              fault.format(),
              seed ->
                  new SyntheticReports(PLACES, seed, List.of(fault.format()), 0)
                      .stream(A_ROUND).filter(fault::fits).map(fault::plantedIn)));
    }
    return plants;
  }

  private static boolean has(Truth truth, Fault fault) {
    return truth.fault() == fault
        && truth.layout().equals(LAYOUTS.getOrDefault(fault, truth.layout()));
  }

  private static int cleanReports(Map<String, Long> falseAlarms, List<String> wrong) {
    int clean = 0;
    for (long seed = -1; clean < Math.max(REPORTS, A_ROUND); seed--) {
      List<SyntheticReport> reports =
          new SyntheticReports(PLACES, seed, CLEAN_FORMATS, 0).stream(A_ROUND).toList();
      clean += reports.size();
      reports.parallelStream()
          .map(PlantedFaultsTest::published)
          .flatMap(
              report -> {
                ProcessedReport processed = processed(report);
                wrong.addAll(wrongNumbers("clean", report, processed));
                Set<String> rules = rules(processed);
                // A group of lines that goes on over a page is what the rule tells of.
                rules.removeIf(rule -> rule.equals("R5") && report.truth().path().endsWith(".pdf"));
                return rules.stream();
              })
          .collect(Collectors.groupingByConcurrent(rule -> rule, Collectors.counting()))
          .forEach((rule, count) -> falseAlarms.merge(rule, count, Long::sum));
    }
    return clean;
  }

  /** Plain texts of every other year name their publisher, as pages of sites do. */
  private static SyntheticReport published(SyntheticReport report) {
    Truth truth = report.truth();
    if (!truth.path().endsWith(".txt") || truth.reportYear() % 2 == 0) {
      return report;
    }
    String text = InventedText.of(report);
    String published = FileFault.headed(text, "发布机构：" + truth.agency());
    return new SyntheticReport(truth, published.getBytes(StandardCharsets.UTF_8));
  }

  private static ProcessedReport processed(SyntheticReport report) {
    byte[] content = report.content();
    SourceFile source = new SourceFile(report.truth().path(), content.length, 0);
    return AnnualReports.standard().process(source, content);
  }

  private static Set<String> rules(ProcessedReport processed) {
    return processed.findings().stream()
        .filter(finding -> finding.verdict() != Verdict.NOT_ASSESSABLE)
        .map(Finding::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Numbers read that are not those printed: whatever the fault, there must be none. */
  private static List<String> wrongNumbers(
      String name, SyntheticReport report, ProcessedReport processed) {
    Map<String, BigDecimal> printed = report.truth().cells();
    List<String> wrong = new ArrayList<>();
    if (processed.report() != null) {
      processed
          .report()
          .measures()
          .forEach(
              (cell, measure) -> {
                BigDecimal value = printed.get(cell);
                if (measure.value() != null
                    && (value == null || value.compareTo(measure.value()) != 0)) {
                  String where = " in " + report.truth().path() + " (" + report.truth().layout();
                  wrong.add(name + where + "): " + cell + " " + value + " " + measure);
                }
              });
    }
    return wrong;
  }

  private static String card(
      Map<Plant, Integer> found, Map<String, Long> falseAlarms, int cleanReports) {
    StringBuilder card = new StringBuilder("| rule | fault | planted | found | false |\n");
    card.append("|---|---|---|---|---|\n");
    found.forEach(
        (plant, count) ->
            card.append(
                "| %s | %s | %d | %d | %d of %d |\n"
                    .formatted(
                        plant.rule(),
                        plant.name(),
                        plant.count(),
                        count,
                        falseAlarms.getOrDefault(plant.rule(), 0L),
                        cleanReports)));
    return card.toString();
  }
}
