package gongkai.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
  private static final List<SyntheticPlace> PLACES =
      List.of(
          new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null),
          new SyntheticPlace("341722100", "安徽省", "池州市", "石台县", "仁里镇"),
          new SyntheticPlace("469028", "海南省", null, "陵水黎族自治县", null));
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void givesTheSameBytesForTheSameSeed(ReportFormat format) {
    List<byte[]> once = reports(format).stream().map(SyntheticReport::content).toList();

    assertThat(reports(format))
        .extracting(SyntheticReport::content)
        .containsExactlyElementsOf(once)
        .doesNotHaveDuplicates();
  }

  @Test
  void printsTheTruthInTheCellsOfAPage() throws IOException {
    for (SyntheticReport report : reports(ReportFormat.HTML)) {
      List<String> cells =
          Jsoup.parse(new ByteArrayInputStream(report.content()), null, "").select("td").stream()
              .map(Element::text)
              .toList();

      assertThat(numbers(cells)).as(report.truth().path()).isEqualTo(numbers(report.truth()));
    }
  }

  @Test
  void printsTheTruthInTheCellsOfAWordFile() throws IOException {
    for (SyntheticReport report : reports(ReportFormat.DOCX)) {
      List<String> cells = new ArrayList<>();
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report.content()))) {
        for (XWPFTable table : document.getTables()) {
          for (XWPFTableRow row : table.getRows()) {
            row.getTableCells().forEach(cell -> cells.add(cell.getText()));
          }
        }
      }

      assertThat(numbers(cells)).as(report.truth().path()).isEqualTo(numbers(report.truth()));
    }
  }

  @Test
  void printsTheTruthInTheRowsOfAPdfFile() throws IOException {
    for (SyntheticReport report : reports(ReportFormat.PDF)) {
      List<String> words;
      try (PDDocument document = Loader.loadPDF(report.content())) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        words =
            stripper
                .getText(document)
                .lines()
                .filter(line -> !line.matches("- \\d+ -"))
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .toList();
      }

      assertThat(numbers(words)).as(report.truth().path()).isEqualTo(numbers(report.truth()));
    }
  }

  private static List<SyntheticReport> reports(ReportFormat format) {
    return new SyntheticReports(PLACES, 11, List.of(format), 0.06).stream(36).toList();
  }

  private static List<String> numbers(List<String> texts) {
    return texts.stream().filter(text -> NUMBER.matcher(text).matches()).toList();
  }

  private static List<String> numbers(Truth truth) {
    return truth.cells().values().stream()
        .filter(Objects::nonNull)
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
