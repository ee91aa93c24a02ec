package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of parts, money charged, the notice cited and the script of the running text. */
class TextRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年主动公开政府信息51条，其中政策类3条、财政类4条、动态类44条。",
        "全年主动公开政府信息 51 条（其中：政策类 3 条，财政类 4 条，动态类 44 条），较上年增加9条。",
        "公开信息1,200条，其中门户网站900条，公众号300条。",
        "公开信息51条，其中政策类3条。",
        "公开信息1.2万条，其中网站9000条、公众号4000条。",
        "公开信息51条，其中政策类3条、财政类4条、动态类5条等。",
        "公开信息51条，其中政策类3篇、图解4期、动态40条。",
        "公开信息50余条，其中政策类3条、财政类4条、动态类5条。",
        "公开信息51条，其中政策类约3条、财政类4条、动态类5条。",
        "公开信息51条，其中政策类3条、财政类4条、较上年增加5条。",
        "全年办件900件。其中，政策类3条、财政类4条、动态类5条。",
        "公开信息10条，其中政策类4条（网站3条、公众号1条）、财政类1条、动态类5条。",
        "2023年公开51条，其中2023年新增条目另行统计。",
      })
  void acceptsPartsThatAddUpOrProveNothing(String text) {
    assertThat(of("D9", SampleReport.ordinary().section(1, text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "全年主动公开政府信息51条，其中政策类3条、财政类4条、动态类40条。, 51, 47",
    "公开信息416条，其中政策类4条、财政类5条、动态类7条。, 416, 16",
    "收到申请3件，其中网络申请4件。, 3, 4",
  })
  void suspectsPartsThatDoNotAddUp(String text, String expected, String actual) {
    assertThat(of("D9", SampleReport.ordinary().section(1, text)))
        .extracting(Finding::severity, Finding::verdict, Finding::expected, Finding::actual)
        .containsExactly(tuple(Severity.LOW, Verdict.SUSPECT, expected, actual));
  }

  @Test
  void suspectsMoneyThatTheSameReportDenies() {
    SampleReport report =
        SampleReport.ordinary().section(3, "全年收取信息处理费120元。").section(6, "本年度未收取信息处理费。");

    assertThat(of("D10", report))
        .extracting(Finding::expected, Finding::actual)
        .containsExactly(tuple("本年度未收取信息处理费", "120"));
    assertThat(of("D10", SampleReport.ordinary().section(6, "全年收取信息处理费120元。"))).isEmpty();
  }

  @Test
  void suspectsTheAmountOfOneFeeInThePlaceOfAnother() {
    SampleReport report =
        SampleReport.ordinary()
            .with("disclosures.fee.amount_cny_10k", "0.012")
            .section(6, "全年收取信息处理费120元。");

    assertThat(of("D10", report))
        .extracting(Finding::cells)
        .containsExactly(List.of("disclosures.fee.amount_cny_10k"));
    assertThat(of("D10", report.with("disclosures.fee.amount_cny_10k", "7"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "无。", "本年度无其他需要报告的事项。", "没有其他需要报告的事项。"})
  void suspectsNoneBesideMoneyCharged(String none) {
    assertThat(of("E4", SampleReport.ordinary().section(3, "全年收取信息处理费120元。").section(6, none)))
        .hasSize(1);
    // Other fees (行政事业性收费) ask for no statement in section six.
    assertThat(of("E4", SampleReport.ordinary().section(6, none))).isEmpty();
  }

  @Test
  void acceptsMoneyThatSectionSixTells() {
    assertThat(of("E4", SampleReport.ordinary().section(6, "全年收取信息处理费120元。"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"〔2019〕60号, 2019", "201960号, 2019", "[2019] 60 号, 2019"})
  void notesANoticeOfAnotherEdition(String number, String actual) {
    String text = "根据《国办公开办函" + number + "》的要求编制本报告。";
    assertThat(of("E7", SampleReport.ordinary().section(1, text)))
        .extracting(Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(tuple(Severity.INFO, "2021", actual));
    assertThat(of("E7", SampleReport.zero(Edition.FORM_2019).section(1, text))).isEmpty();
    String both = text + "国办公开办函〔2021〕30号。";
    assertThat(of("E7", SampleReport.ordinary().section(1, both))).isEmpty();
  }

  @Test
  void notesACopyInTraditionalScript() {
    assertThat(of("E16", SampleReport.ordinary().section(1, "政務公開工作報告，依據條例編製，內容屬實。")))
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO);
    assertThat(of("E16", SampleReport.ordinary())).isEmpty();
  }

  private static List<Finding> of(String rule, SampleReport report) {
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
