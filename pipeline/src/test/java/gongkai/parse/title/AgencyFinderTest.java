package gongkai.parse.title;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.parse.token.GivenTokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, their lines divided by slashes, and the issuing body that they name. */
class AgencyFinderTest {
  @ParameterizedTest
  @CsvSource({
    "发布机构：甲县教育局/2023年政府信息公开工作年度报告, 甲县教育局",
    "索引号：000123 发布机构： 甲县乙镇人民政府/一、总体情况, 甲县乙镇人民政府",
    "发文机关:丙市审计局办公室/一、总体情况, 丙市审计局办公室",
    "2023年度报告/甲县民政局编制了本年度报告。/一、总体情况, 甲县民政局",
    "根据《条例》，由丁市水务局编制本报告。/一、总体情况, 丁市水务局",
    "一、总体情况/六、其他需要报告的事项/无/戊县司法局/2024年1月15日, 戊县司法局",
    "一、总体情况/乙街道办事处/2024年1月15日/2024年1月16日, 乙街道办事处",
    "发布机构：甲县教育局/一、总体情况/甲县教育局办公室, 甲县教育局",
    "发布机构：甲县教育局 发文日期：2016年01月20日/一、总体情况, 甲县教育局",
    "请联系甲市乙区丙街道办事处(办公地址：甲市乙区创业大街76号)。/一、概述, 甲市乙区丙街道办事处",
    "如有疑问，请与甲县乙镇人民政府办公室联系（电话：1234）。/一、概述, 甲县乙镇人民政府办公室",
    "如有疑问，请向甲县水务局咨询。/一、概述, 甲县水务局",
    "一、概述/2019年，黄平县贯彻落实条例，主动公开信息。, 黄平县",
    "一、概述/2022年度，甲县乙镇认真落实条例。, 甲县乙镇",
    "一、概述/2020年，甲市教育局深入推进政务公开。, 甲市教育局",
  })
  void isTheBodyThatTheTextNames(String lines, String agency) {
    assertThat(AgencyFinder.find(GivenTokens.ofLines(lines.split("/")))).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource({
    "发布机构：/一、总体情况",
    "发布机构：管理员/一、总体情况",
    "我局编制了本年度报告。/一、总体情况",
    "一、概述/2019年，我县贯彻落实条例。",
    "一、概述/2021年，全省各县认真落实条例。",
    "请与有关部门联系。/一、概述",
    "甲县民政局/一、总体情况/第一行/第二行/第三行/第四行/第五行/第六行",
    "一、总体情况/认真办理来信，及时答复各委",
    "一、总体情况/局",
  })
  void isUnknownWhereNoBodyIsNamed(String lines) {
    assertThat(AgencyFinder.find(GivenTokens.ofLines(lines.split("/")))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "甲县教育局, 发布机构：甲县民政局/一、总体情况/甲县司法局, true",
    "甲县教育局, 发布机构：甲县教育局/一、总体情况/甲县司法局, false",
    "甲县教育局, 发布机构：甲县民政局/一、总体情况/甲县教育局, false",
    "甲县, 发布机构：甲县人民政府办公室/一、总体情况/甲县人民政府, false",
    "甲县教育局, 一、总体情况/甲县司法局, false",
    "'', 发布机构：甲县民政局/一、总体情况/甲县司法局, false",
  })
  void isDoubtedWhereThreeSourcesNameThreeBodies(String title, String lines, boolean doubted) {
    List<Problem> problems = new ArrayList<>();
    AgencyFinder.compare(title, GivenTokens.ofLines(lines.split("/")), problems);
    assertThat(problems.stream().map(Problem::code).toList())
        .isEqualTo(doubted ? List.of(ProblemCode.AGENCIES_DISAGREE) : List.of());
  }
}
