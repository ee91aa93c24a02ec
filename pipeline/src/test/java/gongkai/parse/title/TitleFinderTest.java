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
    "标题：丰县教育局2021年政府信息公开工作年度报告/来源：本站, 丰县教育局, 2021",
    "• 标题: 嵩县水利局2016年政府信息公开工作年度报告, 嵩县水利局, 2016",
    "信息名称:沛县财政局2014年政府信息公开年度报告 文号:无, 沛县财政局, 2014",
    "索 引 号： 004122339-2021-04125 分类： 政府信息公开年报/名  称： 滑县民政局2015年政府信息公开工作年度报告/文  号： 无, 滑县民政局, 2015",
    "索引号：0012/2023-00012 主题分类：信息公开年度报告/泗县2018年政府信息公开工作年度报告, 泗县, 2018",
    "您现在的位置：首页 > 年报 > 蒲县2020年政府信息公开工作年度报告/蒲县2020年政府信息公开工作年度报告, 蒲县, 2020",
    "渝中区大坪街道/办事处2022年政府信息公开工作年度报告, 渝中区大坪街道办事处, 2022",
    "沛县张庄镇/人民政府2019年政府信息公开工作年度报告, 沛县张庄镇人民政府, 2019",
    "睢县/人民政府办公室2017年政府信息公开工作年度报告, 睢县人民政府办公室, 2017",
    "本报告根据条例，由丰县民政局编制的2015年度政府信息公开工作年度报告。, 丰县民政局, 2015",
    "根据规定，特向社会公布2012年度砀山县水务局政府信息公开工作年度报告。, 砀山县水务局, 2012",
    "按照要求，现编制萧县2013年政府信息公开工作年度报告，并向社会公布。, 萧县, 2013",
    "平利县2018度政府信息公开工作年度报告, 平利县, 2018",
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
    "特向社会公布2009年度本机关信息公开年度报告。, '', 2009",
    "甲县2018-2019年政府信息公开工作年度报告, 甲县, ",
    "甲县教育局2018—2019学年度信息公开年度报告, 甲县教育局, ",
    "甲县2018年至2019年度政府信息公开工作年度报告, 甲县, ",
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
    "索引号：0012/2023-00012 分类：政府信息公开年度报告",
    "根据《丰县人民政府办公室关于做好2021年政府信息公开工作年度报告编制工作的通知》要求，编制本报告。",
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
