package gongkai.parse.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionHeadingsTest {

  @ParameterizedTest
  @CsvSource({
    "一、总体情况,1",
    "2、 主动公开政府信息情况,2",
    "二 、政府信息主动公开情况,2",
    "三、行政机关收到和处理政府信息公开申请情况,3",
    "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况,4",
    "政府信息公开行政复议、行政诉讼情况,4",
    "五、存在问题及改进措施,5",
    "六、其它需要报告的事项,6",
    "四、政府信息公開行政複議、行政訴訟情況,4",
    "㈥其他需要報告的事項,6",
    "其他需要说明的事项,6",
    "五、政府信息公开工作存在的主要问题及改进情况,5"
  })
  void areKnownByTheirWords(String line, int section) {
    assertThat(SectionHeadings.numberOf(line)).isEqualTo(section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（一）主动公开政府信息情况",
        "㈠主动公开政府信息情况",
        "一、本年新收政府信息公开申请数量",
        "四、结转下年度继续办理",
        "全文包括总体情况，主动公开政府信息情况",
        "三、本年度办理结果",
        ""
      })
  void areNotMadeOfPartsOfSectionsOrTables(String line) {
    assertThat(SectionHeadings.numberOf(line)).isZero();
  }
}
