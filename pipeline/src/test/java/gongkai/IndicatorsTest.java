package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.check.Finding;
import gongkai.form.Edition;
import gongkai.report.AnnualReport;
import gongkai.report.Indicator;
import gongkai.report.MeasureStatus;
import gongkai.report.Section;
import gongkai.source.SourceFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports before 2019: prose in parts of their own, and a sheet of indicators at the end. */
class IndicatorsTest {
  private static final String PROSE =
      """
      甲县教育局2016年政府信息公开工作年度报告
      本报告所列数据的统计期限为2016年1月1日至2016年12月31日。
      一、概述
      2016年，甲县教育局认真落实条例，各项公开工作平稳推进，没有发生失泄密问题，群众反映较好。
      二、主动公开政府信息情况
      全年主动公开政府信息186条，内容涉及招生、收费和安全管理等群众关心的事项。
      三、依申请公开政府信息情况
      全年收到政府信息公开申请2件，均按期答复。
      四、收费及减免情况
      全年没有就政府信息公开收取任何费用，也没有减免的情形。
      五、行政复议、提起行政诉讼情况
      全年没有因政府信息公开引起的行政复议和行政诉讼。
      六、存在的主要问题及改进情况
      公开形式较为单一，下一步将增加面向农村家长的公开渠道。
      七、其他需要报告的事项
      没有其他需要报告的事项。
      附表：政府信息公开情况统计表
      """;

  private static AnnualReport report(String text) {
    AnnualReport report = processed(text).report();
    assertThat(report).as("a report").isNotNull();
    return report;
  }

  private static ProcessedReport processed(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return AnnualReports.standard().process(new SourceFile("a.txt", content.length, 0), content);
  }

  private static @Nullable BigDecimal year(Indicator indicator) {
    return indicator.year() == null ? null : indicator.year().value();
  }

  @Test
  void readsTheSheetInRowsOfTabs() {
    AnnualReport report =
        report(
            PROSE
                + "统计指标\t单位\t统计数\n"
                + "一、主动公开情况\t——\t——\n"
                + "（一）主动公开政府信息数\t条\t186\n"
                + "其中：主动公开规范性文件数\t条\t\n"
                + "二、回应解读情况\t——\t——\n"
                + "1.参加或举办新闻发布会总次数\t次\t/\n"
                + "四、行政复议数量\t件\t0\n"
                + "（一）维持具体行政行为数\t件\t0\n"
                + "五、行政诉讼数量\t件\t1\n"
                + "（一）维持具体行政行为数\t件\t1\n"
                + "七、依申请公开信息收取的费用\t万元\t0.25\n");

    assertThat(report.edition()).isEqualTo(Edition.PRE_2019);
    assertThat(report.measures()).isEmpty();
    assertThat(report.indicators())
        .extracting(Indicator::group, Indicator::label, Indicator::unit, IndicatorsTest::year)
        .containsExactly(
            tuple("一、主动公开情况", "一、主动公开情况", "", null),
            tuple("一、主动公开情况", "（一）主动公开政府信息数", "条", new BigDecimal("186")),
            tuple("一、主动公开情况", "其中：主动公开规范性文件数", "条", null),
            tuple("二、回应解读情况", "二、回应解读情况", "", null),
            tuple("二、回应解读情况", "1.参加或举办新闻发布会总次数", "次", null),
            tuple("四、行政复议数量", "四、行政复议数量", "件", BigDecimal.ZERO),
            tuple("四、行政复议数量", "（一）维持具体行政行为数", "件", BigDecimal.ZERO),
            tuple("五、行政诉讼数量", "五、行政诉讼数量", "件", BigDecimal.ONE),
            tuple("五、行政诉讼数量", "（一）维持具体行政行为数", "件", BigDecimal.ONE),
            tuple("七、依申请公开信息收取的费用", "七、依申请公开信息收取的费用", "万元", new BigDecimal("0.25")));
    assertThat(report.indicators())
        .extracting(indicator -> indicator.year().status())
        .startsWith(
            MeasureStatus.NOT_APPLICABLE,
            MeasureStatus.REPORTED,
            MeasureStatus.BLANK,
            MeasureStatus.NOT_APPLICABLE,
            MeasureStatus.NOT_APPLICABLE);
    assertThat(report.indicators()).allMatch(indicator -> indicator.cumulative() == null);
  }

  @Test
  void keepsTheYearApartFromWhatAddedUp() {
    AnnualReport report =
        report(
            PROSE.replace("2016", "2009")
                + "| 指标名称 | 计量单位 | 2009年度 | 历年累计 |\n"
                + "| 主动公开信息数 | 条 | 120 | 431 |\n"
                + "| 其中：政府网站公开数 | 条 | 90 | |\n"
                + "| 受理申请总数 | 件 | 2 | 7 |\n");

    assertThat(report.reportYear()).isEqualTo(2009);
    assertThat(report.indicators())
        .extracting(
            Indicator::label,
            IndicatorsTest::year,
            indicator -> indicator.cumulative().value(),
            indicator -> indicator.cumulative().status(),
            indicator -> indicator.cumulative().heading())
        .containsExactly(
            tuple(
                "主动公开信息数",
                new BigDecimal("120"),
                new BigDecimal("431"),
                MeasureStatus.REPORTED,
                "历年累计"),
            tuple("其中：政府网站公开数", new BigDecimal("90"), null, MeasureStatus.BLANK, "历年累计"),
            tuple(
                "受理申请总数",
                new BigDecimal("2"),
                new BigDecimal("7"),
                MeasureStatus.REPORTED,
                "历年累计"));
  }

  @Test
  void readsTheSheetPrintedOneCellALine() {
    AnnualReport report =
        report(
            PROSE
                + String.join(
                    "\n\n",
                    "指标名称",
                    "计量单位",
                    "代码",
                    "本期实际",
                    "本年累计",
                    "甲",
                    "乙",
                    "丙",
                    "1",
                    "2",
                    "主动公开信息数",
                    "条",
                    "01",
                    "12",
                    "186",
                    "其中：全文电子化的主动公开信息数",
                    "条",
                    "02",
                    "10",
                    "150",
                    "收到申请总数",
                    "件",
                    "03",
                    "2",
                    "单位负责人：张三"));

    assertThat(report.indicators())
        .extracting(
            Indicator::label,
            Indicator::unit,
            IndicatorsTest::year,
            indicator -> indicator.cumulative().value())
        .containsExactly(
            tuple("主动公开信息数", "条", new BigDecimal("12"), new BigDecimal("186")),
            tuple("其中：全文电子化的主动公开信息数", "条", new BigDecimal("10"), new BigDecimal("150")),
            tuple("收到申请总数", "件", null, null));
    // A blank that left no trace could be either number: neither is given.
    assertThat(report.indicators().get(2).year().status()).isEqualTo(MeasureStatus.UNREADABLE);
    assertThat(report.indicators().get(2).year().raw()).isEqualTo("03 | 2");
    assertThat(processed(PROSE + "统计指标\n单位\n统计数\n收到申请数\n件\n2\n3\n").findings())
        .extracting(Finding::rule)
        .containsExactly("R1");
  }

  @Test
  void doesNotTakeTheNumberOfTheNextLineForAValue() {
    AnnualReport report =
        report(PROSE + "序号\n统计指标\n单位\n统计数\n1\n收到申请数\n件\n2\n当面申请数\n件\n5\n3\n网络申请数\n件\n7\n");

    assertThat(report.indicators())
        .extracting(Indicator::label, IndicatorsTest::year)
        .containsExactly(
            tuple("收到申请数", null),
            tuple("当面申请数", new BigDecimal("5")),
            tuple("网络申请数", new BigDecimal("7")));
  }

  @Test
  void givesEachOfSeveralCountsALineOfItsOwn() {
    AnnualReport report =
        report(PROSE + "统计指标\t单位\t统计数（政府）\t统计数（部门）\t统计数（乡镇）\n" + "（一）收到申请数\t件\t5\t3\t0\n");

    assertThat(report.indicators())
        .extracting(indicator -> indicator.year().heading(), IndicatorsTest::year)
        .containsExactly(
            tuple("统计数（政府）", new BigDecimal("5")),
            tuple("统计数（部门）", new BigDecimal("3")),
            tuple("统计数（乡镇）", BigDecimal.ZERO));
  }

  @Test
  void takesNoColumnForAnotherWhereARowIsShifted() {
    AnnualReport report =
        report(PROSE + "统计指标\t单位\t统计数\n" + "（一）收到申请数\t5\t\n" + "（二）申请办结数\t件\t4\t9\n");

    assertThat(report.indicators()).allMatch(indicator -> indicator.year().value() == null);
    assertThat(report.indicators())
        .extracting(indicator -> indicator.year().status())
        .containsOnly(MeasureStatus.UNREADABLE);
  }

  @Test
  void givesThePartsOfTheOldOutlineAndTheirFigures() {
    AnnualReport report = report(PROSE + "统计指标\t单位\t统计数\n一、主动公开情况\t——\t——\n收到申请数\t件\t2\n");

    assertThat(report.title()).isEqualTo("甲县教育局2016年政府信息公开工作年度报告");
    assertThat(report.sections())
        .extracting(Section::number, Section::heading)
        .containsExactly(
            tuple(0, ""),
            tuple(1, "一、概述"),
            tuple(2, "二、主动公开政府信息情况"),
            tuple(3, "三、依申请公开政府信息情况"),
            tuple(0, "四、收费及减免情况"),
            tuple(4, "五、行政复议、提起行政诉讼情况"),
            tuple(5, "六、存在的主要问题及改进情况"),
            tuple(6, "七、其他需要报告的事项"));
    assertThat(report.sections().get(4).text()).startsWith("全年没有就政府信息公开收取任何费用");
    assertThat(report.sections()).noneMatch(section -> section.text().contains("收到申请数"));
    assertThat(report.figures())
        .extracting(figure -> figure.kind(), figure -> figure.value().intValue())
        .contains(tuple("disclosed_items", 186), tuple("applications_received", 2));
    assertThat(processed(PROSE).findings()).isEmpty();
  }

  @Test
  void leavesReportsOfTheFormWithoutIndicators() {
    List<Indicator> indicators =
        report(PROSE.replace("2016", "2022") + "规章\t0\t0\t0\n行政许可\t5\n").indicators();

    assertThat(indicators).isEmpty();
  }
}
