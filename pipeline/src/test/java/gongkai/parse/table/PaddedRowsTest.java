package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.AnnualReports;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows in which blank cells stand beside the padding that a converter left. */
class PaddedRowsTest {

  @Test
  void takesBlanksBehindTheValuesForPadding() {
    Map<String, Measure> cells = read("一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | | |");
    assertThat(cells.get("applications.received.total").value()).isEqualByComparingTo("3");
  }

  @Test
  void keepsABlankBetweenValues() {
    Map<String, Measure> cells = read("一、本年新收政府信息公开申请数量 | 3 | | 0 | 0 | 0 | 0 | 3 | | |");
    assertThat(cells.get("applications.received.business").status()).isEqualTo(MeasureStatus.BLANK);
    assertThat(cells.get("applications.received.total").value()).isEqualByComparingTo("3");
  }

  @Test
  void leavesARowUnknownWhereBlanksStandAtBothEnds() {
    Map<String, Measure> cells = read("一、本年新收政府信息公开申请数量 | | 0 | 0 | 0 | 0 | 0 | 0 | |");
    assertThat(cells.get("applications.received.natural_person").value()).isNull();
    assertThat(cells.get("applications.received.total").value()).isNull();
  }

  @Test
  void letsCompleteRowsOfTheSameGroupShowWhereValuesBegin() {
    Map<String, Measure> cells =
        read(
            """
            一、本年新收政府信息公开申请数量 | | 3 | 0 | 0 | 0 | 0 | 0 | 3 | |
            二、上年结转政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 1 | |""");
    assertThat(cells.get("applications.carried_in.natural_person").status())
        .isEqualTo(MeasureStatus.BLANK);
    assertThat(cells.get("applications.carried_in.business").value()).isEqualByComparingTo("1");
    assertThat(cells.get("applications.carried_in.total").value()).isEqualByComparingTo("1");
  }

  @Test
  void keepsWordsInTheirCellBehindPadding() {
    Map<String, Measure> cells = read("一、本年新收政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t见附件\t2");
    assertThat(cells.get("applications.received.natural_person").value()).isEqualByComparingTo("2");
    assertThat(cells.get("applications.received.research").value()).isEqualByComparingTo("0");
    assertThat(cells.get("applications.received.other_organisation").status())
        .isEqualTo(MeasureStatus.TEXT);
    assertThat(cells.get("applications.received.total").value()).isEqualByComparingTo("2");
  }

  @Test
  void leavesARowUnknownWhereWordsBehindItMayBeARemark() {
    Map<String, Measure> cells = read("一、本年新收政府信息公开申请数量\t\t0\t0\t0\t0\t0\t2\t见附件");
    assertThat(cells.get("applications.received.natural_person").value()).isNull();
    assertThat(cells.get("applications.received.total").value()).isNull();
  }

  @Test
  void spreadsOneMarkOverItsLine() {
    Map<String, Measure> cells = read("一、本年新收政府信息公开申请数量 | / |");
    assertThat(cells.get("applications.received.total").status())
        .isEqualTo(MeasureStatus.NOT_APPLICABLE);
  }

  @Test
  void doesNotChooseBetweenTwoPrintingsOfALine() {
    Map<String, Measure> cells =
        read(
            """
            一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
            一、本年新收政府信息公开申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |""");
    assertThat(cells.get("applications.received.total").status())
        .isEqualTo(MeasureStatus.UNREADABLE);
  }

  private static Map<String, Measure> read(String rows) {
    String text =
        "甲县教育局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n申请人情况 | |\n"
            + rows
            + "\n四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return AnnualReports.standard()
        .process(new SourceFile("report.txt", content.length, 0), content)
        .report()
        .measures();
  }
}
