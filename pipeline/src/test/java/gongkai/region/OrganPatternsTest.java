package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "教育局, true",
    "人民政府, true",
    "公安局高新分局, true",
    "石台调查队, true",
    "县教育局, false",
    "镇人民政府, false",
    "高新区教育局, false",
    "'', false"
  })
  void provesAShortNameByAnOrganBehindIt(String rest, boolean proves) {
    assertThat(OrganPatterns.provesPlace(rest)).isEqualTo(proves);
  }

  @ParameterizedTest
  @CsvSource({"东湖新技术开发区管委会, 东湖新技术开发区", "高新区教育局, 高新区", "工业园区, 工业园", "教育局, ''", "古城区, ''", "社区, ''"})
  void findsTheNameOfAZone(String words, String zone) {
    int end = OrganPatterns.zoneEnd(words);
    assertThat(end < 0 ? "" : words.substring(0, end)).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "无此名镇人民政府, true, false",
    "社区, true, false",
    "无此名县教育局, false, true",
    "上虞区税务局, false, true",
    "城市管理局, false, false",
    "市场监督管理局, false, false",
    "区直属机关, false, false",
    "县级机关, false, false"
  })
  void tellsNamesOfPlacesFromWordsThatLookLikeThem(
      String words, boolean isTownship, boolean isCounty) {
    assertThat(OrganPatterns.startsWithTownship(words)).isEqualTo(isTownship);
    assertThat(OrganPatterns.startsWithCounty(words)).isEqualTo(isCounty);
  }

  @ParameterizedTest
  @CsvSource({
    "税务局, true, false",
    "绍兴海关, true, false",
    "石台调查队, true, false",
    "水利部, false, true",
    "国家统计局, false, true",
    "国务院办公厅, false, true",
    "公安局, false, false",
    "财政局, false, false"
  })
  void tellsLocalOrgansFromVerticalAndNationalOnes(
      String name, boolean isVertical, boolean isNational) {
    assertThat(OrganPatterns.isVertical(name)).isEqualTo(isVertical);
    assertThat(OrganPatterns.isNational(name)).isEqualTo(isNational);
  }

  @ParameterizedTest
  @CsvSource({"市教育局, 市", "自治区人民政府办公厅, 自治区", "本市教育局, 市", "教育局, ''", "石台县教育局, ''", "区直属机关, ''"})
  void findsTheWordForTheAreaOfARelativeName(String issuer, String word) {
    assertThat(OrganPatterns.areaWord(issuer)).isEqualTo(word);
  }
}
