package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsCheckTest {
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

  private static List<Finding> of(String rule, SampleReport report) {
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
