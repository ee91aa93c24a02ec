package gongkai.parse.title;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.parse.token.GivenTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beginnings of documents, their lines divided by slashes, and the body and year of the title. */
class TitleFinderTest {
  @ParameterizedTest
  @CsvSource({
    "甲县教育局2023年政府信息公开工作年度报告/一、总体情况, 甲县教育局, 2023",
    "首页 > 政务公开 > 年度报告/乙镇2022年政府信息公开工作年度报告/发布时间：2023-01-20, 乙镇, 2022",
    "甲县教育局/2023年政府信息公开工作年度报告, 甲县教育局, 2023",
    "甲县人民政府办公室/2021年度/政府信息公开工作年度报告, 甲县人民政府办公室, 2021",
    "2018年度政府信息公开年度报告/甲县2019年政府信息公开工作年度报告, 甲县, 2019",
    "甲县2019年政府信息公开工作年度报告/乙县2020年政府信息公开工作年度报告, 甲县, 2019",
    "各位领导：/根据要求，现公布《丙市审计局2020年政府信息公开工作年度报告》如下。, 丙市审计局, 2020",
    "现将丁镇2024年政府信息公开工作情况报告如下：, 丁镇, 2024",
    "戊镇2021年政府信息公开工作年度报告为做好本年度工作，按照《条例》规定编制。全文如下，敬请社会各界予以监督并提出宝贵的意见和建议，谢谢。, 戊镇, 2021",
  })
  void namesTheBodyAndTheYear(String lines, String agency, int year) {
    Title title = find(lines, Map.of());
    assertThat(title).isNotNull();
    assertThat(title.agency()).isEqualTo(agency);
    assertThat(title.year()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "2018年度政府信息公开年度报告/一、总体情况, '', 2018",
    "甲县教育局政府信息公开工作年度报告/一、总体情况, 甲县教育局, ",
  })
  void isTakenWhereItSaysOnlyPart(String lines, String agency, Integer year) {
    Title title = find(lines, Map.of());
    assertThat(title.agency()).isEqualTo(agency);
    assertThat(title.year()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "一、总体情况/二、主动公开政府信息情况/甲县2023年政府信息公开工作年度报告",
    "关于印发《政府信息公开工作年度报告格式》的通知",
    "《中华人民共和国政府信息公开工作年度报告格式》",
    "甲县2023年财政决算报告",
    "''",
  })
  void isNotTakenFromOtherTexts(String lines) {
    assertThat(find(lines, Map.of())).isNull();
  }

  @Test
  void isThatOfTheFileWhereTheTextShowsNone() {
    Map<String, String> metadata = Map.of("title", "甲县2022年政府信息公开工作年度报告_甲县人民政府门户网站");
    assertThat(find("一、总体情况", metadata).agency()).isEqualTo("甲县");
    assertThat(find("乙镇2021年政府信息公开工作年度报告", metadata).agency()).isEqualTo("乙镇");
  }

  @Test
  void isThatOfTheArticleBeforeThatOfThePage() {
    Map<String, String> metadata =
        Map.of(
            "title", "甲县2022年政府信息公开工作年度报告",
            "article_title", "甲县乙镇2022年政府信息公开工作年度报告");
    assertThat(find("一、总体情况", metadata).agency()).isEqualTo("甲县乙镇");
  }

  private static Title find(String lines, Map<String, String> metadata) {
    return TitleFinder.find(GivenTokens.ofLines(lines.split("/")), metadata);
  }
}
