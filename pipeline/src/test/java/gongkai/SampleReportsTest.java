package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.check.Finding;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample report, cell by cell, against the figures it was written from. */
class SampleReportsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/samples");
  private static final Path REPORTS = Path.of("../jobs/samples/reports");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> readsEachSampleAsItWasWritten() throws IOException {
    List<Path> cases = files(EXPECTED);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    return cases.stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  @Test
  void hasAnExpectationForEachSample() throws IOException {
    Set<String> expected = new HashSet<>();
    for (Path file : files(EXPECTED)) {
      expected.add(sampleOf(file).toString());
    }
    for (Path sample : files(REPORTS)) {
      assertThat(expected).contains(sample.toString());
    }
  }

  private static void check(Path file) throws IOException {
    JsonNode expected = MAPPER.readTree(file.toFile());
    Path sample = sampleOf(file);
    byte[] content = Files.readAllBytes(sample);
    ProcessedReport processed =
        AnnualReports.standard()
            .process(new SourceFile(sample.toString(), content.length, 0), content);

    assertThat(processed.status().code()).isEqualTo(expected.path("status").asText());
    assertThat(processed.reason()).isEqualTo(text(expected, "reason"));
    AnnualReport report = processed.report();
    if (report == null) {
      return;
    }
    assertThat(report.title()).isEqualTo(text(expected, "title"));
    assertThat(report.agency()).isEqualTo(text(expected, "agency"));
    assertThat(report.reportYear()).isEqualTo(expected.path("report_year").asInt());
    assertThat(report.edition().code()).isEqualTo(text(expected, "edition"));
    assertThat(processed.body().scope()).isEqualTo(text(expected, "scope"));
    assertThat(processed.region().code()).isEqualTo(text(expected, "region_code"));
    checkCells(expected, report.measures());
    List<String> rules = processed.findings().stream().map(Finding::rule).toList();
    expected.path("rules").forEach(rule -> assertThat(rules).contains(rule.asText()));
  }

  private static void checkCells(JsonNode expected, Map<String, Measure> measures) {
    Set<String> uncertain = new HashSet<>();
    expected.path("uncertain").forEach(key -> uncertain.add(key.asText()));
    List<String> keys = new ArrayList<>();
    expected.path("cells").fieldNames().forEachRemaining(keys::add);
    assertThat(measures.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    for (String key : keys) {
      BigDecimal value = measures.get(key).value();
      JsonNode truth = expected.path("cells").path(key);
      if (truth.isNull() || value == null && uncertain.contains(key)) {
        assertThat(value).as(key).isNull();
      } else {
        assertThat(value).as(key).isNotNull().isEqualByComparingTo(truth.decimalValue());
      }
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isNull() ? null : node.path(field).asText();
  }

  private static Path sampleOf(Path expectation) {
    String relative = EXPECTED.relativize(expectation).toString();
    return REPORTS.resolve(relative.substring(0, relative.length() - ".expected.json".length()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
