package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gongkai.report.MeasureStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables: 38 received, 3 carried in, 37 processed, 4 forward, 2 reconsidered, 1 litigated. */
class ProseCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "本年新收政府信息公开申请38件，上年结转3件，办结37件，结转下年度继续办理4件。",
        "全年共收到政府信息公开申请 38 件，均按时答复。",
        "全年收到依申请公开四十一件，其中，上年结转3件，答复37件。",
        "2023年，我局共收到公民、法人和其他组织申请41宗（含上年结转三宗）。",
        "因政府信息公开工作引起行政复议2件、行政诉讼1件。",
        "信息公开申请已全部办理，共答复37件。",
        "截至2022年底，累计受理依申请公开事项1532件，均已办结。",
        "2022年12月收到申请6件，全年38件。",
        "全年办理行政复议案件120件，其中涉及政府信息公开的0件。",
        "近三年因政府信息公开引发的行政复议累计5件、行政诉讼累计3件，2022年未发生。",
        "各乡镇共收到政府信息公开申请15件，县直部门收到40件。",
        "近五年共收到政府信息公开申请310件。",
        "其中11月收到申请4件。",
        "市直部门共受理政府信息公开申请64件。",
      })
  void agreesWithTextThatSaysWhatTheTablesSay(String text) {
    assertThat(SampleReport.ordinary().section(1, text).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "D1, 本年度新收政府信息公开申请39件。, 39, 38",
    "D2, 上年结转政府信息公开申请２件。, 2, 3",
    "D3, 全年共收到政府信息公开申请40件。, 40, 38 或 41",
    "D3, 受理依申请公开事项两件。, 2, 38 或 41",
    "D4, 收到申请38件并办结30件。, 30, 37",
    "D5, 结转下年度继续办理5件。, 5, 4",
    "D6, 本年度因政府信息公开引起的行政复议案件3件。, 3, 2",
    "D7, 涉及政府信息公开的行政诉讼共2起。, 2, 1",
    "D8, 本年度未收到政府信息公开申请。, 0, 38",
    "D8, 2023年无依申请公开情况。, 0, 38",
    "D8, 全年没有接到群众要求公开政府信息的申请., 0, 38",
    "D3, 共收到8份政府信息公开申请。, 8, 38 或 41",
  })
  void suspectsTextThatSaysOtherwise(String rule, String text, String actual, String expected) {
    assertThat(SampleReport.ordinary().section(1, text).findings())
        .filteredOn(finding -> finding.rule().equals(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.SUSPECT);
              assertThat(finding.actual()).isEqualTo(actual);
              assertThat(finding.expected()).isEqualTo(expected);
            });
  }

  @Test
  void takesOneZeroSentenceForBothKindsOfDispute() {
    assertThat(SampleReport.ordinary().section(1, "全年没有因政府信息公开申请行政复议、提起行政诉讼的情况。").findings())
        .extracting(Finding::rule)
        .containsExactly("D8", "D8");
  }

  @Test
  void quotesTheTextBesideTheTable() {
    assertThat(SampleReport.ordinary().section(3, "全年收到信息公开申请 3 宗。").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo(
                      "正文“收到信息公开申请 3 宗”，表中 一、本年新收政府信息公开申请数量 · 总计"
                          + " (applications.received.total) 为 38 或 41");
              assertThat(finding.cells())
                  .containsExactly("applications.received.total", "applications.carried_in.total");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "办结，8件撤销。",
        "收到申请，5件已转办。",
        "通过网络收到政府信息公开申请20件，当面收到申请5件。",
        "上半年收到政府信息公开申请9件。",
        "收到自然人申请33件。",
        "收到的申请中，其中答复12件为网上申请。",
        "政府信息公开申请予以公开答复26件。",
        "办理人大建议10件，答复10件，申请延期的没有。",
        "处理信息公开申请时12345热线工单答复900件。",
        "因信息公开申请行政复议1件尚未审结。",
        "因信息公开引起行政诉讼2件，结果维持2件。",
        "全年办理各类行政复议案件300件。",
        "与往年相比无变化。",
        "未收到当面提交的政府信息公开申请。",
        "未发生行政诉讼败诉案件。",
        "全年未收到行政许可申请。",
        "未发生因信息公开引发的舆情。",
        "共收到8份入党申请。",
        "收到政府信息公开申请约40件。",
        "收到政府信息公开申请30余件。",
        "收到第2件政府信息公开申请。",
        "因政府信息公开引起的行政复议、行政诉讼共3件。",
      })
  void passesOverSentencesThatSpeakOfSomethingElse(String text) {
    assertThat(SampleReport.ordinary().section(1, text).findings()).isEmpty();
  }

  @Test
  void passesOverNumbersOfAnotherYear() {
    assertThat(
            SampleReport.ordinary()
                .year(2023)
                .section(1, "2022 年收到政府信息公开申请20件，2023年收到政府信息公开申请38件。")
                .findings())
        .isEmpty();
  }

  @Test
  void readsOnlyTheFirstStatementOfAKind() {
    assertThat(SampleReport.ordinary().section(1, "收到政府信息公开申请38件。局机关收到政府信息公开申请6件。").findings())
        .isEmpty();
  }

  @Test
  void saysWhenTheTableHasNoNumberToCompareWith() {
    List<Finding> findings =
        SampleReport.ordinary()
            .with("applications.carried_forward.total", MeasureStatus.UNREADABLE, "4 0")
            .section(1, "结转下年度继续办理5件。")
            .findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("D5"))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.NOT_ASSESSABLE);
  }

  @Test
  void staysLinearOnHostileText() {
    String text = "收到申请".repeat(100_000) + "（".repeat(100_000) + "行政复议、".repeat(50_000);
    SampleReport report = SampleReport.ordinary().section(1, text);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(report.findings()).isEmpty());
  }
}
