package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceChainParserTest {
  private final PlaceChainParser parser = new PlaceChainParser(Regions.standard().gazetteer());

  @ParameterizedTest
  @CsvSource({
    "利辛县教育局, 利辛县, 教育局",
    "长沙市长沙县教育局, 长沙市/长沙县, 教育局",
    "吉林市教育局, 吉林市, 教育局",
    "吉林省吉林市, 吉林省/吉林市, ''",
    "三门峡市陕州区原店镇人民政府, 三门峡市/陕州区/原店镇, 人民政府",
    "北京市通州区漷县镇人民政府, 北京市/通州区/漷县镇, 人民政府"
  })
  void parsesNamesThatLieWithinEachOther(String line, String places, String rest) {
    assertThat(chains(line)).containsExactly(places + " + " + rest);
  }

  @ParameterizedTest
  @CsvSource({"凉山州西昌市安宁镇, 凉山彝族自治州/西昌市/安宁镇 + ''", "关岭自治县, 关岭布依族苗族自治县 + ''", "利辛教育局, 利辛县 + 教育局"})
  void knowsPlacesByTheirOtherNames(String line, String chain) {
    assertThat(chains(line)).containsExactly(chain.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "徐州市泉山区人民政府金山街道办事处, 徐州市/泉山区/金山街道 + 办事处",
    "第八师石河子市教育局, 石河子市 + 教育局",
    "新疆生产建设兵团第八师石河子市, 石河子市 + ''"
  })
  void passesOverWordsBetweenTheNames(String line, String chain) {
    assertThat(chains(line)).containsExactly(chain.replace("''", ""));
  }

  @Test
  void locatesABranchInTheDistrictThatItIsNamedAfter() {
    assertThat(chains("绍兴市生态环境局上虞分局")).contains("绍兴市/上虞区 + 生态环境局分局");
    assertThat(chains("淄博市公安局高新区分局")).containsExactly("淄博市 + 公安局高新区分局");
  }

  @Test
  void parsesNoTownshipOutOfTheNameOfAnOrgan() {
    assertThat(chains("古县乡村振兴局")).containsExactly("古县 + 乡村振兴局");
    assertThat(chains("大兴安岭地区加格达奇区林业局"))
        .isNotEmpty()
        .allMatch(chain -> chain.equals("大兴安岭地区/加格达奇区 + 林业局"));
  }

  @Test
  void givesEachPlaceThatANameCanMean() {
    assertThat(parser.parse("东和乡"))
        .extracting(chain -> chain.region().code())
        .containsExactlyInAnyOrder("140404203", "140421203", "330681201", "630223207");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "县", "教育局", "水利部", "利辛", "西咸新区底张街道办事处"})
  void findsNoPlaceWhereALineStartsWithoutOne(String line) {
    assertThat(parser.parse(line)).isEmpty();
  }

  @Test
  void parsesBehindAZone() {
    assertThat(parser.behindZone("西咸新区底张街道办事处", 4))
        .extracting(chain -> chain.region().code())
        .containsExactly("610404009");
    assertThat(parser.behindZone("雄安新区容城县容城镇", 4))
        .extracting(chain -> chain.region().code())
        .containsExactly("130629100");
  }

  @ParameterizedTest
  @CsvSource({"请与章贡区, 360702", "在浙江省绍兴市, 330600", "到凉山州, 513400"})
  void findsTheNameThatEndsAtAnOffset(String line, String code) {
    assertThat(parser.endingAt(line, line.length()))
        .extracting(entry -> entry.region().code())
        .containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "区", "官厅镇", "利辛"})
  void findsNeitherTownshipsNorShortNamesBeforeAnOffset(String line) {
    assertThat(parser.endingAt(line, line.length())).isEmpty();
  }

  private List<String> chains(String line) {
    return parser.parse(line).stream()
        .map(
            chain ->
                chain.entries().stream()
                        .map(entry -> entry.region().name())
                        .collect(Collectors.joining("/"))
                    + " + "
                    + chain.rest())
        .toList();
  }
}
