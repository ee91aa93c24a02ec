package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole reports, cell by cell, against the figures they were written from: each folder with an
 * {@code expected.json} under {@code resources/reports} is a case; see the README there.
 */
class ReportCasesTest {
  private static final Path CASES = Path.of("src/test/resources/reports");
  private static final Path SAMPLES = Path.of("../jobs/samples/reports");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> readsEachReportAsItWasWritten() throws IOException {
    List<Path> cases = cases(CASES);
    assertThat(cases).hasSizeGreaterThan(90);
    return cases.stream()
        .map(folder -> dynamicTest(CASES.relativize(folder).toString(), () -> check(folder)));
  }

  @ParameterizedTest
  @CsvSource({"pages, 18", "pdf, 12", "samples, 41", "word, 22"})
  void hasCasesOfEveryKind(String kind, int least) throws IOException {
    assertThat(cases(CASES.resolve(kind))).hasSizeGreaterThanOrEqualTo(least);
  }

  @Test
  void hasACaseForEverySample() throws IOException {
    try (Stream<Path> samples = Files.walk(SAMPLES)) {
      Path folder = CASES.resolve("samples");
      assertThat(samples.filter(Files::isRegularFile).map(SAMPLES::relativize))
          .containsExactlyInAnyOrderElementsOf(
              cases(folder).stream().map(folder::relativize).toList());
    }
  }

  private static void check(Path folder) throws IOException {
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
    Path file = report(folder);
    byte[] content = Files.readAllBytes(file);
    ProcessedReport processed =
        AnnualReports.standard()
            .process(new SourceFile(file.toString(), content.length, 0), content);

    assertThat(processed.status().code()).isEqualTo(text(expected, "status"));
    assertThat(processed.reason()).isEqualTo(text(expected, "reason"));
    AnnualReport report = processed.report();
    if (report == null) {
      assertThat(processed.status()).isEqualTo(ProcessedReport.Status.REJECTED);
      return;
    }
    Map<String, @Nullable String> found = new TreeMap<>();
    found.put("format", processed.format());
    found.put("title", report.title());
    found.put("agency", report.agency());
    found.put("report_year", Objects.toString(report.reportYear(), null));
    found.put("edition", report.edition().code());
    found.put("published_on", Objects.toString(report.publishedOn(), null));
    found.put("scope", processed.body().scope());
    found.put("region_code", processed.region().code());
    SoftAssertions all = new SoftAssertions();
    found.forEach(
        (field, value) -> {
          if (expected.has(field)) {
            all.assertThat(value).as(field).isEqualTo(text(expected, field));
          }
        });
    assertThat(expected.has("title") && expected.has("report_year") && expected.has("edition"))
        .as("expected.json says which report it is")
        .isTrue();
    checkRules(expected, processed.findings(), all);
    checkCells(expected, report.measures(), all);
    all.assertAll();
  }

  /** All rules above hints, or, beside a planted fault, its own rules among those that follow. */
  private static void checkRules(JsonNode expected, List<Finding> findings, SoftAssertions all) {
    if (expected.has("rules_among_others")) {
      all.assertThat(findings)
          .extracting(Finding::rule)
          .containsAll(texts(expected.path("rules_among_others")));
    } else {
      all.assertThat(findings)
          .filteredOn(finding -> finding.severity() != Severity.INFO)
          .extracting(Finding::rule)
          .hasSameElementsAs(texts(expected.path("rules")));
    }
  }

  /** A cell that is listed as uncertain may be left unknown, and may not be another number. */
  private static void checkCells(
      JsonNode expected, Map<String, Measure> measures, SoftAssertions all) {
    Map<String, String> cells = new TreeMap<>();
    measures.forEach((key, measure) -> cells.put(key, plain(measure.value())));
    Map<String, String> truth = new TreeMap<>();
    for (Map.Entry<String, JsonNode> cell : expected.path("cells").properties()) {
      truth.put(
          cell.getKey(), plain(cell.getValue().isNull() ? null : cell.getValue().decimalValue()));
    }
    for (String key : texts(expected.path("uncertain"))) {
      if ("".equals(cells.get(key))) {
        truth.computeIfPresent(key, (uncertain, value) -> "");
      }
    }
    all.assertThat(cells).as("cells").isEqualTo(truth);
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.add(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).asText(null);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The report beside the expectation, or the sample of the case's own path. */
  private static Path report(Path folder) throws IOException {
    if (folder.startsWith(CASES.resolve("samples"))) {
      return SAMPLES.resolve(CASES.resolve("samples").relativize(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("report."))
          .findFirst()
          .orElseThrow(() -> new AssertionError("Missing report in " + folder));
    }
  }

  private static List<Path> cases(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("expected.json"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }
}
