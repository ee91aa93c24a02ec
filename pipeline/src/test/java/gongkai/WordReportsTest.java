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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Word file of the folder, cell by cell, against the figures it was written from. */
class WordReportsTest {
  private static final Path CASES = Path.of("src/test/resources/word");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> readsEachWordFileAsItWasWritten() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(20);
    return cases.stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Path file = folder.resolve("report.docx");
    file = Files.exists(file) ? file : folder.resolve("report.doc");
    byte[] content = Files.readAllBytes(file);
    ProcessedReport processed =
        AnnualReports.standard()
            .process(new SourceFile(file.toString(), content.length, 0), content);
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());

    assertThat(processed.reason()).isNull();
    assertThat(processed.status()).isEqualTo(ProcessedReport.Status.PARSED);
    assertThat(processed.format()).isEqualTo(file.toString().endsWith("x") ? "docx" : "doc");
    AnnualReport report = processed.report();
    assertThat(report.title()).isEqualTo(expected.path("title").asText());
    assertThat(report.agency()).isEqualTo(expected.path("agency").asText());
    assertThat(report.reportYear()).isEqualTo(expected.path("report_year").asInt());
    assertThat(report.edition().code()).isEqualTo(expected.path("edition").asText());
    Set<String> rules = new TreeSet<>();
    expected.path("rules").forEach(rule -> rules.add(rule.asText()));
    assertThat(rulesAboveInfo(processed)).isEqualTo(rules);
    checkCells(expected.path("cells"), report.measures());
  }

  private static Set<String> rulesAboveInfo(ProcessedReport processed) {
    return processed.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(Finding::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void checkCells(JsonNode expected, Map<String, Measure> measures) {
    List<String> keys = new ArrayList<>();
    expected.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).hasSizeGreaterThan(190);
    assertThat(measures.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    for (String key : keys) {
      BigDecimal value = measures.get(key).value();
      if (expected.path(key).isNull()) {
        assertThat(value).as(key).isNull();
      } else {
        assertThat(value)
            .as(key)
            .isNotNull()
            .isEqualByComparingTo(expected.path(key).decimalValue());
      }
    }
  }
}
