package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.ProcessedReport.Status;
import gongkai.form.Edition;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five real texts that lie beside a checkout; where they do not, there is nothing to test. */
class GivenTextsTest {
  private static final Path FOLDER = Path.of("../../shared/seeds");
  private static List<ProcessedReport> reports = List.of();

  @BeforeAll
  static void processes() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the real texts are not beside this checkout");
    try (Stream<Path> files = Files.list(FOLDER)) {
      reports = files.sorted(Comparator.naturalOrder()).map(GivenTextsTest::process).toList();
    }
  }

  private static ProcessedReport process(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      return AnnualReports.standard()
          .process(new SourceFile(file.getFileName().toString(), content.length, 0), content);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void readsAllCellsOfATableBrokenOverThreePages() {
    Map<String, Measure> cells = reports.get(0).report().measures();
    assertThat(cells).hasSize(200);
    assertThat(cells.values())
        .allSatisfy(cell -> assertThat(cell.value()).as(cell.key().name()).isZero());
  }

  @Test
  void readsRealNumbersOfOneCellALine() {
    Map<String, Measure> cells = reports.get(1).report().measures();
    assertThat(cells.get("disclosures.penalty.decisions").value()).isEqualByComparingTo("1130");
    assertThat(cells.get("applications.received.natural_person").value())
        .isEqualByComparingTo("33");
    assertThat(cells.get("applications.unavailable_not_held.total").value())
        .isEqualByComparingTo("10");
    assertThat(cells.get("disputes.litigation_direct.other").value()).isEqualByComparingTo("1");
    assertThat(reports.get(1).findings()).isEmpty();
  }

  @Test
  void leavesRowsThatLostACellUnknown() {
    Map<String, Measure> cells = reports.get(2).report().measures();
    assertThat(reports.get(2).report().edition()).isEqualTo(Edition.FORM_2019);
    assertThat(cells.get("applications.granted.total").status())
        .isEqualTo(MeasureStatus.UNREADABLE);
    assertThat(cells.get("applications.granted.total").raw()).isEqualTo("0 | 0 | 0 | 0 | 0 | 0");
    assertThat(cells.get("applications.refused_third_party.total").value()).isZero();
    assertThat(reports.get(2).findings())
        .extracting(finding -> finding.rule())
        .contains("R1", "E5");
  }

  @Test
  void doesNotMakeZerosOfATableCutOff() {
    Map<String, Measure> cells = reports.get(3).report().measures();
    assertThat(reports.get(3).status()).isEqualTo(Status.PARTIAL);
    assertThat(cells).hasSize(150).doesNotContainKey("applications.processed_total.total");
    assertThat(reports.get(3).findings()).extracting(finding -> finding.rule()).contains("R8");
  }

  @Test
  void takesTheYearFromTheTitle() {
    assertThat(reports)
        .extracting(processed -> processed.report().reportYear())
        .containsExactly(2023, 2023, 2023, 2023, 2024);
  }

  @Test
  void placesEachReportOrSaysBetweenWhichPlaces() {
    assertThat(reports)
        .extracting(processed -> processed.region().code())
        .containsExactly("640402103", "110112106", null, "150623103", "411203101");
    assertThat(reports.get(2).region().candidates()).hasSize(3);
  }
}
