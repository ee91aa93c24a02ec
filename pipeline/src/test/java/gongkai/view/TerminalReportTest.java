package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.ParsedTable;
import gongkai.text.TerminalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  @Test
  void putsTheCellsOfALineUnderTheirColumnsWithFindingsAndPlace() throws IOException {
    String text = TerminalReport.of(ReportView.of(SamplePages.of("双流区住房"), null));

    assertThat(line(text, "一情形，不计其他情形）"))
        .endsWith("6[2]      2[2]      0[2]      0[2]      0[2]  0[2]  9[1,2]  line 44, row 6");
    assertThat(text)
        .contains("[2] A1 申请人分类之和 / applicant types add up to the total: high 高, fail 不符")
        .contains("    expected 8, printed 9\n")
        .contains("      三（二）部分公开 · 总计 = 9, line 44, row 6, column 7\n")
        .contains("      4 cells read as 0\n")
        .contains("findings   1 critical 严重, 1 high 高\n");
  }

  @Test
  void keepsBlankMarkAndZeroApart() throws IOException {
    String text = TerminalReport.of(ReportView.of(SamplePages.of("闲林街道2022"), null));

    assertThat(line(text, "规章")).contains("\"/\"[").doesNotContain(" 0");
    assertThat(line(text, "行政强制")).contains("\"不涉及\"[");
    assertThat(line(text, "1.属于国家秘密")).contains("空[").contains(" 0 ");
    assertThat(text).contains("signs: ").contains("空 printed blank").doesNotContain("缺 not in");
  }

  @Test
  void saysWhichNumbersArithmeticDecidedAndWhatIsPrintedWhereNothingDid() throws IOException {
    String text = TerminalReport.of(ReportView.of(SamplePages.of("湖寮镇2023"), null));

    String read = line(text, "1.本机关不掌握相关政府信息");
    assertThat(read).contains("1^[1]").contains("?[1]").doesNotContain(" 0");
    assertThat(text).contains("\n    printed \"1 | 0 | 1\"\n").contains("n^ decided by the sums");
  }

  @Test
  void keepsEveryColumnStraightWhateverTheWidthOfItsCharacters() throws IOException {
    for (ReportPage page : SamplePages.all()) {
      List<Integer> places = new ArrayList<>();
      for (String line : TerminalReport.of(ReportView.of(page, null)).split("\n", -1)) {
        int place = line.indexOf("  line ");
        if (line.startsWith("findings of")) {
          break;
        }
        if (line.endsWith("  place")) {
          places.clear();
          places.add(TerminalText.width(line.substring(0, line.length() - "place".length())));
        } else if (place > 0) {
          places.add(TerminalText.width(line.substring(0, place + 2)));
        }
        assertThat(places.stream().distinct()).as(page.path() + ": " + line).hasSizeLessThan(2);
      }
    }
  }

  @Test
  void letsNoReportSpeakToTheTerminal() throws IOException {
    ReportPage page = SamplePages.of("双流区住房");
    ReportPage hostile = HostilePages.with(page, "\u001b]0;owned\u0007\u009b31m9\u202e");

    String text = TerminalReport.of(ReportView.of(hostile, null));

    assertThat(text).contains("owned").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  }

  @Test
  void listsBothYearsTheirDifferenceAndTheFindingsOfEither() throws IOException {
    String text =
        TerminalReport.of(
            ReportView.comparison(SamplePages.of("石台县财政局2020"), SamplePages.of("双流区住房")));

    assertThat(line(text, "一、本年新收政府信息公开申请数量 · 总计")).matches(".* 10 +46 +\\+36 +\\+360\\.0%");
    assertThat(line(text, "二、上年结转政府信息公开申请数量 · 商业企业")).matches(".* 0 +1 +\\+1");
    assertThat(text)
        .contains("0 in every year whose form has them: ")
        .contains("findings of 2022\n[1] A2");
  }

  @Test
  void saysWhichTablesAreMissing() throws IOException {
    ReportPage old = SamplePages.of("桐梓县农业农村局2016");
    assertThat(old.tables()).extracting(ParsedTable::edition).containsOnlyNulls();

    String text = TerminalReport.of(ReportView.of(old, null));

    assertThat(text.split("no such table in the report", -1)).hasSize(4);
  }

  private static String line(String text, String label) {
    return text.lines()
        .filter(line -> line.startsWith("  " + label + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + label + " in\n" + text));
  }
}
