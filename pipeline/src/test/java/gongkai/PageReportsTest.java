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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Invented pages in the shapes of government sites, cell by cell; see the README beside them. */
class PageReportsTest {
  private static final Path CASES = Path.of("src/test/resources/pages");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> readsEachPageAsItWasWritten() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(18);
    return cases.stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
    byte[] content = Files.readAllBytes(folder.resolve("report.html"));
    ProcessedReport processed =
        AnnualReports.standard().process(new SourceFile("report.html", content.length, 0), content);

    assertThat(processed.status().code()).isEqualTo(text(expected, "status"));
    assertThat(processed.reason()).isEqualTo(text(expected, "reason"));
    AnnualReport report = processed.report();
    if (report == null) {
      return;
    }
    assertThat(report.title()).isEqualTo(text(expected, "title"));
    assertThat(report.agency()).isEqualTo(text(expected, "agency"));
    assertThat(report.reportYear()).isEqualTo(expected.path("report_year").asInt());
    assertThat(report.edition().code()).isEqualTo(text(expected, "edition"));
    assertThat(Objects.toString(report.publishedOn(), null))
        .isEqualTo(text(expected, "published_on"));
    assertThat(cells(report.measures())).isEqualTo(cells(expected.path("cells")));
    assertThat(rules(processed.findings())).isEqualTo(rules(expected.path("rules")));
  }

  private static Map<String, String> cells(Map<String, Measure> measures) {
    Map<String, String> cells = new TreeMap<>();
    measures.forEach((name, measure) -> cells.put(name, plain(measure.value())));
    return cells;
  }

  private static Map<String, String> cells(JsonNode truth) {
    Map<String, String> cells = new TreeMap<>();
    truth
        .fields()
        .forEachRemaining(
            cell ->
                cells.put(
                    cell.getKey(),
                    plain(cell.getValue().isNull() ? null : cell.getValue().decimalValue())));
    return cells;
  }

  private static String plain(BigDecimal value) {
    return value == null ? "" : value.add(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
  }

  private static Set<String> rules(List<Finding> findings) {
    Set<String> rules = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.INFO) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }

  private static Set<String> rules(JsonNode expected) {
    Set<String> rules = new TreeSet<>();
    expected.forEach(rule -> rules.add(rule.asText()));
    return rules;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText(null);
  }
}
