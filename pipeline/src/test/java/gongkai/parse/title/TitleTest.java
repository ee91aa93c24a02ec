package gongkai.parse.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

  @ParameterizedTest
  @CsvSource({
    "甲县教育局2023年政府信息公开工作年度报告,甲县教育局,2023",
    "甲县教育局2023年度政府信息公开工作年度报告,甲县教育局,2023",
    "2023年甲县教育局政府信息公开工作年度报告,甲县教育局,2023",
    "甲县人民政府信息公开工作2023年度报告,甲县人民政府,2023",
    "2020年度龙游县湖镇镇政府信息公开工作报告,龙游县湖镇镇,2020",
    "左贡县人民政府2021年度信息公开年度报告,左贡县人民政府,2021",
    "渭南市卫生健康委员会关于2023年度政府信息公开工作的报告,渭南市卫生健康委员会,2023",
    "2009上海市政府信息公开工作年度报告,上海市,2009",
    "西藏自治区审计厅2025年政务信息公开工作开展年度报告,西藏自治区审计厅,2025",
    "咸宁市农业农村局2020年政府信息公开工作年报,咸宁市农业农村局,2020",
    "甲镇２０２３ 年政府 信息公开工作 年度报告（全文）,甲镇,2023",
    "甲县乙镇二〇二二年政府信息公开工作年度报告,甲县乙镇,2022",
    "2020年报_甲局,甲局,2020"
  })
  void namesTheBodyAndTheYear(String line, String agency, int year) {
    Title title = Title.of(line);
    assertThat(title).isNotNull();
    assertThat(title.agency()).isEqualTo(agency);
    assertThat(title.year()).isEqualTo(year);
  }

  @Test
  void leavesTheBodyOpenWhereTheTitleNamesNone() {
    Title title = Title.of("2018年度政府信息公开年度报告");
    assertThat(title.agency()).isEmpty();
    assertThat(title.isComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"一、总体情况", "甲县2023年财政决算报告", "根据《条例》规定，现公布甲县2023年政府信息公开工作年度报告。", "政府信息公开指南"})
  void isNotMadeOfOtherLines(String line) {
    assertThat(Title.of(line)).isNull();
  }
}
