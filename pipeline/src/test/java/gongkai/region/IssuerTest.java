package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {
  @ParameterizedTest
  @CsvSource({
    "石台县教育局2023年政府信息公开工作年度报告, 石台县教育局",
    "石台县教育局2023年度政府信息公开工作报告.docx, 石台县教育局",
    "附件1：石台县教育局2023年度政府信息公开工作报告, 石台县教育局",
    "（2021年）石台县教育局关于政府信息公开的报告, 石台县教育局",
    "《石台县教育局》 2021 年政务公开年报, 石台县教育局",
    "石台縣教育局2021年政府信息公開工作年度報告, 石台县教育局",
    "二〇二一年度石台县财政局政府信息公开年度报告, 石台县财政局",
    "2020年报_教育局, 教育局",
    "石台县2021年度报告, 石台县",
    "中共石台县委办公室, 石台县委办公室"
  })
  void takesTheBodyOutOfATitle(String title, String name) {
    assertThat(Issuer.of(title)).isEqualTo(new Issuer(name, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"关于公布石台县人民政府信息公开年报", "石台县人民政府信息公开工作年度报告(2021年)", "石台县人民政府2021年政府信息公开工作年度报告"})
  void leavesTheGovernmentInTheNameOfAGovernment(String title) {
    assertThat(Issuer.of(title).name()).isEqualTo("石台县人民政府");
  }

  @ParameterizedTest
  @CsvSource({
    "国家税务总局绍兴市上虞区税务局2021年政府信息公开工作年度报告, 绍兴市上虞区税务局, true",
    "中华人民共和国上海海关2021年政府信息公开工作年度报告, 上海海关, true",
    "国家税务总局2021年政府信息公开工作年度报告, 国家税务总局, false"
  })
  void dropsTheCentralOrganBeforeALocalOneThatItLeads(String title, String name, boolean vertical) {
    assertThat(Issuer.of(title)).isEqualTo(new Issuer(name, vertical));
  }

  @Test
  void namesNobodyWhereATitleNamesNoBody() {
    assertThat(Issuer.of("2021年政府信息公开工作年度报告").name()).isEmpty();
    assertThat(Issuer.of(" ")).isEqualTo(Issuer.NOBODY);
    assertThat(Issuer.of(null)).isEqualTo(Issuer.NOBODY);
  }
}
