package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.AnnualReports;
import gongkai.InventedText;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.source.SourceFile;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReport;
import gongkai.synth.SyntheticReports;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running text that says the words by which a table is known. */
class TableRangesTest {
  private static final List<SyntheticPlace> PLACES =
      List.of(new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "按条例第二十条第（一）项公开规范性文件3件。",
        "本年新收政府信息公开申请15件。",
        "其中行政复议案件结果维持1件。",
        "（一）申请人情况",
      })
  void takesNoSentenceOfSectionOneForATable(String sentence) {
    new SyntheticReports(PLACES, 5, List.of(ReportFormat.TXT), 0)
        .stream(60)
            .forEach(
                report ->
                    assertThat(numbers(report, sentence))
                        .as(report.truth().layout())
                        .isEqualTo(report.truth().cells().size()));
  }

  /** How many numbers are read as printed. */
  private static int numbers(SyntheticReport report, String sentence) {
    String text = InventedText.of(report);
    String with = text.replaceFirst("二、主动公开", sentence + "\n\n二、主动公开");
    assertThat(with).isNotEqualTo(text);
    byte[] bytes = with.getBytes(StandardCharsets.UTF_8);
    SourceFile source = new SourceFile(report.truth().path(), bytes.length, 0);
    AnnualReport read = AnnualReports.standard().process(source, bytes).report();
    int numbers = 0;
    for (var cell : report.truth().cells().entrySet()) {
      Measure measure = read == null ? null : read.measures().get(cell.getKey());
      boolean same = measure != null && cell.getValue().equals(measure.value());
      numbers += same ? 1 : 0;
    }
    return numbers;
  }
}
