package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts that programs made of invented reports, cell by cell; see the README beside them. */
class DrawnTextsTest {
  private static final Path CASES = Path.of("src/test/resources/texts");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> readsEachTextAsItsReportWasWritten() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(10);
    return cases.stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
    byte[] content = Files.readAllBytes(folder.resolve("report.txt"));
    AnnualReport report =
        AnnualReports.standard()
            .process(new SourceFile("report.txt", content.length, 0), content)
            .report();

    assertThat(report).isNotNull();
    assertThat(report.reportYear()).isEqualTo(expected.path("report_year").asInt());
    assertThat(cells(report.measures())).isEqualTo(cells(expected.path("cells")));
  }

  private static Map<String, String> cells(Map<String, Measure> measures) {
    Map<String, String> cells = new TreeMap<>();
    measures.forEach(
        (name, measure) -> {
          if (measure.value() != null) {
            cells.put(name, plain(measure.value()));
          }
        });
    return cells;
  }

  private static Map<String, String> cells(JsonNode truth) {
    Map<String, String> cells = new TreeMap<>();
    truth
        .fields()
        .forEachRemaining(
            cell -> {
              if (!cell.getValue().isNull()) {
                cells.put(cell.getKey(), plain(cell.getValue().decimalValue()));
              }
            });
    return cells;
  }

  private static String plain(BigDecimal value) {
    return value.add(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
  }
}
