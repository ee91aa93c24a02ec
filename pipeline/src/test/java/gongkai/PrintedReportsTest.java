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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole reports as PDF files, cell by cell, against the figures they were written from. */
class PrintedReportsTest {
  private static final Path FOLDER = Path.of("src/test/resources/pdf");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> readsEachReportAsItWasPrinted() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(FOLDER)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(10);
    return cases.stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
    byte[] content = Files.readAllBytes(folder.resolve("report.pdf"));
    ProcessedReport processed =
        AnnualReports.standard().process(new SourceFile("report.pdf", content.length, 0), content);

    assertThat(processed.reason()).isNull();
    assertThat(processed.status()).isEqualTo(ProcessedReport.Status.PARSED);
    assertThat(processed.format()).isEqualTo("pdf");
    AnnualReport report = processed.report();
    assertThat(report.title()).isEqualTo(expected.path("title").asText());
    assertThat(report.agency()).isEqualTo(expected.path("agency").asText());
    assertThat(report.reportYear()).isEqualTo(expected.path("report_year").asInt());
    assertThat(report.edition().code()).isEqualTo(expected.path("edition").asText());
    List<String> keys = new ArrayList<>();
    expected.path("cells").fieldNames().forEachRemaining(keys::add);
    assertThat(report.measures().keySet()).containsExactlyInAnyOrderElementsOf(keys);
    for (String key : keys) {
      Measure measure = report.measures().get(key);
      assertThat(measure.value())
          .as(key)
          .isEqualByComparingTo(expected.path("cells").path(key).decimalValue());
    }
    assertThat(processed.findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(Finding::rule)
        .isSubsetOf("C6");
  }
}
