package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionResolverTest {
  private static final Path GIVEN_TEXTS = Path.of("..", "..", "shared", "seeds");

  private static RegionMatch resolve(String title, Integer year, String path, String text) {
    return Regions.standard().resolve(new RegionQuery(title, null, path, year, text));
  }

  private static RegionMatch resolve(String issuer, int year) {
    return resolve(issuer + year + "年政府信息公开工作年度报告", year, null, "");
  }

  @ParameterizedTest
  @CsvSource({
    "原州区官厅镇, 2023, 640402103",
    "北京市通州区漷县镇人民政府, 2023, 110112106",
    "昂素镇人民政府, 2023, 150623103",
    "三门峡市陕州区原店镇人民政府, 2024, 411203101",
    "东莞市长安镇, 2021, 441900119",
    "第八师石河子市教育局, 2021, 659001",
    "凉山州西昌市安宁镇, 2021, 513401102",
    "徐州市泉山区人民政府金山街道办事处, 2021, 320311009",
    "西咸新区底张街道办事处, 2023, 610404009",
    "河北雄安新区容城县容城镇, 2022, 130629100",
    "雄安新区安新县教育局, 2022, 130632",
    "绍兴市生态环境局上虞分局, 2021, 330604",
    "古县乡村振兴局, 2022, 141025",
    "附城镇人民政府, 2021, ''",
    "青岛西海岸新区教育和体育局, 2021, 370211",
    "天津市河北区教育局, 2021, 120105",
    "吉林市教育局, 2021, 220200",
    "西乌旗教育局, 2021, 152526",
    "和田地区和康县教育局, 2025, 653228",
    "三沙市南沙区, 2022, 460303",
    "广州市南沙区教育局, 2022, 440115",
    "南沙区教育局, 2018, 440115",
    "南沙区教育局, 2022, ''"
  })
  void resolvesNamesByTheLongestChain(String issuer, int year, String code) {
    assertThat(resolve(issuer, year).code()).isEqualTo(code.isEmpty() ? null : code);
  }

  /** Zones in many cities are called so, most of them without a code. */
  @ParameterizedTest
  @CsvSource({
    "高新区教育局",
    "高新区社会发展局",
    "经开区财政局",
    "滨海新区教育局",
    "西区教育局",
    "城区人民政府",
    "开发区管委会",
    "示范区教育局",
    "经济技术开发区管理委员会",
    "高新技术产业开发区财政局"
  })
  void givesNoCodeToANameThatZonesOfManyCitiesHave(String issuer) {
    assertThat(resolve(issuer, 2022).code()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "天津市滨海新区教育局, '', '', 120116",
    "滨海新区教育局, 天津市/a.txt, '', 120116",
    "东城区教育局, '', '', 110101",
    "滨海新区教育局, 盐城市/a.txt, '', ''",
    "西区教育局, 四川省/攀枝花市/a.txt, '', 510403",
    "城区教育局, 山西省/晋城市/a.txt, '', 140502",
    "西区教育局, 西区/a.txt, '', ''"
  })
  void placesSuchANameWithinTheCityThatIsNamed(
      String issuer, String path, String text, String code) {
    RegionMatch match = resolve(issuer + "2022年政府信息公开工作年度报告", 2022, path, text);
    assertThat(match.code()).isEqualTo(code.isEmpty() ? null : code);
  }

  @ParameterizedTest
  @CsvSource({
    "根据《六安市人民政府办公室关于做好2021年政府信息公开工作年度报告编制工作的通知》要求编制本报告。, ''",
    "根据六安市人民政府办公室关于做好2021年政府信息公开工作年度报告编制工作的通知要求编制本报告。, ''",
    "按照《平利县人民政府办公室关于做好2021年政府信息公开年报编制工作的通知》要求，编制本报告。, ''",
    "根据《六安市人民政府办公室关于做好2021年政府信息公开工作年度报告编制工作的通知》要求，由杭埠镇人民政府编制。, 341523106",
    "请联系长春市绿园区春城街道办事处（办公地址：长春市绿园区创业大街76号）。, 220106003",
    "2019年，黄平县贯彻落实条例。, 522622",
    "2019年，我县贯彻落实条例。, ''"
  })
  void takesTheBodyFromTheTextButNeverTheIssuerOfANotice(String text, String code) {
    assertThat(resolve("", 2021, null, text).code()).isEqualTo(code.isEmpty() ? null : code);
  }

  @Test
  void takesAOneCharacterCountyFromTheNameOfItsGovernment() {
    String text = "通过富县人民政府网站发布信息85条。";
    assertThat(resolve("张家湾镇2021年政府信息公开工作年度报告", 2021, null, text).code()).isEqualTo("610628103");
  }

  @Test
  void keepsAllCandidatesWhereNothingTellsThemApart() {
    RegionMatch match = resolve("东和乡", 2023);
    assertThat(match.code()).isNull();
    assertThat(match.outcome()).isEqualTo("ambiguous");
    assertThat(match.candidates())
        .extracting(RegionCandidate::code)
        .containsExactlyInAnyOrder("140404203", "330681201", "630223207");
  }

  @ParameterizedTest
  @CsvSource({
    "陕县人民政府, 2014, 411222, 411203",
    "三门峡市陕州区人民政府, 2016, 411203, 411203",
    "莱芜市, 2017, 371200, ",
    "济南市莱芜区, 2019, 370116, 370116",
    "毕节市人民政府, 2009, 522401, 520502",
    "毕节市人民政府, 2012, 520500, 520500",
    "襄樊市, 2009, 420600, 420600",
    "襄阳市, 2012, 420600, 420600",
    "巢湖市人民政府, 2009, 341400, ",
    "巢湖市人民政府, 2012, 340181, 340181"
  })
  void givesTheCodeOfTheYearAndOfToday(String issuer, int year, String code, String today) {
    RegionMatch match = resolve(issuer, year);
    assertThat(match.code()).isEqualTo(code);
    assertThat(match.currentCode()).isEqualTo(today);
  }

  @Test
  void namesParentsAsTheyWereInTheYear() {
    assertThat(resolve("枣阳市财政局", 2008).city()).isEqualTo("襄樊市");
    assertThat(resolve("枣阳市财政局", 2015).city()).isEqualTo("襄阳市");
  }

  @ParameterizedTest
  @CsvSource({
    "水利部, national",
    "国家税务总局, national",
    "市教育局, relative",
    "自治区人民政府办公厅, relative",
    "武汉东湖新技术开发区, non_gb_zone",
    "五华科技产业园, non_gb_zone",
    "利辛教育局, ambiguous",
    "无此名镇, unknown",
    "柳城县无此名镇人民政府, unknown",
    "'', empty"
  })
  void givesNoCodeToAnIssuerWithoutAPlaceOfItsOwn(String issuer, String outcome) {
    RegionMatch match = resolve(issuer, 2021);
    assertThat(match.code()).isNull();
    assertThat(match.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "武汉东湖新技术开发区, 420000, 420100, ",
    "淄博市公安局高新区分局, 370000, 370300, ",
    "柳城县伏虎华侨管理区, 450000, 450200, 450222",
    "柳城县无此名镇人民政府, 450000, 450200, 450222",
    "万盛经济技术开发区, 500000, 500000, 500110",
    "五华科技产业园, , , ",
    "贵安新区管委会, , , ",
    "太原乡工业园区, , , "
  })
  void givesTheParentsOfAPlaceThatTheListsLack(
      String issuer, String province, String city, String county) {
    RegionMatch match = resolve(issuer, 2021);
    assertThat(match.code()).isNull();
    assertThat(match.townshipCode()).isNull();
    assertThat(match.provinceCode()).isEqualTo(province);
    assertThat(match.cityCode()).isEqualTo(city);
    assertThat(match.countyCode()).isEqualTo(county);
  }

  @Test
  void givesNoParentsOfAnUnlistedPlaceThatThePathContradicts() {
    for (String issuer : new String[] {"武汉东湖新技术开发区", "柳城县伏虎华侨管理区"}) {
      String title = issuer + "2021年政府信息公开工作年度报告";
      RegionMatch match = resolve(title, 2021, "/data/广东省/年报/1.txt", "");
      assertThat(match.provinceCode()).isNull();
      assertThat(match.evidence()).anyMatch(reason -> reason.startsWith("conflict: path"));
    }
  }

  @Test
  void tellsVerticalBodiesFromLocalGovernment() {
    RegionMatch match = resolve("国家税务总局绍兴市上虞区税务局", 2021);
    assertThat(match.code()).isEqualTo("330604");
    assertThat(match.outcome()).isEqualTo("vertical");
  }

  @Test
  void readsTraditionalScript() {
    String title = "北京市通州區漷縣鎮人民政府2020年政府信息公開工作年度報告";
    assertThat(resolve(title, 2020, null, "").code()).isEqualTo("110112106");
  }

  @Test
  void takesParentsFromThePath() {
    String title = "东和乡2023年政府信息公开工作年度报告";
    assertThat(resolve(title, 2023, "/data/青海省/海东市/年报/002.txt", "").code()).isEqualTo("630223207");
    assertThat(resolve(title, 2023, "file:/data/%E6%B5%99%E6%B1%9F%E7%9C%81/002.txt", "").code())
        .isEqualTo("330681201");
    assertThat(resolve(title, 2023, "/data/山西长治/002.txt", "").code()).isEqualTo("140404203");
  }

  @Test
  void ignoresAPathThatFitsNoCandidateAndRecordsTheConflict() {
    String title = "东和乡2023年政府信息公开工作年度报告";
    RegionMatch match = resolve(title, 2023, "/data/广东省/002.txt", "");
    assertThat(match.code()).isNull();
    assertThat(match.candidates()).hasSize(3);
    assertThat(match.evidence()).anyMatch(reason -> reason.startsWith("conflict: path"));
  }

  @Test
  void givesNoCodeToABareNameThatThePathContradicts() {
    String title = "昂素镇2023年政府信息公开工作年度报告";
    assertThat(resolve(title, 2023, "/data/广东省/003.txt", "").code()).isNull();
  }

  @Test
  void completesABareNameFromTheText() {
    String title = "东和乡2023年政府信息公开工作年度报告";
    assertThat(resolve(title, 2023, null, "现发布互助土族自治县东和乡年度报告。").code()).isEqualTo("630223207");
    assertThat(resolve(title, 2023, null, "地址：浙江省诸暨市东和乡政府").code()).isEqualTo("330681201");
    assertThat(resolve(title, 2023, null, "按照上党区的部署，").code()).isEqualTo("140404203");
  }

  @ParameterizedTest
  @CsvSource({
    "水东镇, 2019, 请与章贡区人民政府水东镇办公室联系。, 360702101",
    "青龙镇, 2019, (地址:建水县青龙镇人民政府;邮编:654313), 532524104",
    "金厂镇, 2025, 可在通化市东昌区金厂镇人民政府网站下载。, 220502100",
    "'', 2018, 由福州市长乐区人民政府办公室编制完成本报告。, 350112",
    "街道, 2021, 请与南通市通州区兴东街道办事处联系。, 320612002",
    "市政府办公室, 2022, 温州市人民政府门户网站。温州市市直部门。, 330300",
    "南沙区教育局, 2022, 广州市南沙区教育局主动公开, 440115"
  })
  void takesFromTheTextWhatTheTitleLeavesOpen(String issuer, int year, String text, String code) {
    String title = issuer + year + "年政府信息公开工作年度报告";
    assertThat(resolve(title, year, null, text).code()).isEqualTo(code);
  }

  @Test
  void keepsAFullChainThatAPathContradictsButTrustsItLess() {
    String title = "三门峡市陕州区原店镇2023年政府信息公开工作年度报告";
    RegionMatch match = resolve(title, 2023, "/data/广东省/", "");
    assertThat(match.code()).isEqualTo("411203101");
    assertThat(match.confidence()).isEqualTo("medium");
  }

  @Test
  void doubtsABareNameWhoseTextNamesAnotherCounty() {
    String title = "昂素镇2023年政府信息公开工作年度报告";
    RegionMatch match = resolve(title, 2023, null, "梅河口市的要求；梅河口市门户网站。");
    assertThat(match.code()).isNull();
    assertThat(match.candidates()).extracting(RegionCandidate::code).containsExactly("150623103");
  }

  @Test
  void doubtsABareNameWhoseTextNamesAnotherCountyOfTheSameCity() {
    String title = "昂素镇2023年政府信息公开工作年度报告";
    String text = "内蒙古自治区、鄂尔多斯市要求；乌审旗门户网站；乌审旗办公室。";
    assertThat(resolve(title, 2023, null, text).code()).isNull();
    assertThat(resolve(title, 2023, null, text + "鄂托克前旗").code()).isEqualTo("150623103");
  }

  @Test
  void trustsABareTownshipMoreWhenTheTextNamesItsCounty() {
    String title = "昂素镇2023年政府信息公开工作年度报告";
    assertThat(resolve(title, 2023, null, "").confidence()).isEqualTo("medium");
    assertThat(resolve(title, 2023, null, "鄂托克前旗办公室：").confidence()).isEqualTo("high");
  }

  @Test
  void resolvesARelativeNameByTheNarrowestHint() {
    String title = "市教育局2021年政府信息公开工作年度报告";
    assertThat(resolve(title, 2021, "浙江省/绍兴市", "").code()).isEqualTo("330600");
    assertThat(resolve(title, 2021, "浙江省/绍兴市/新昌县", "").code()).isNull();
    assertThat(resolve(title, 2021, null, "保定市教育局主动公开").code()).isEqualTo("130600");
  }

  @Test
  void findsTheBodyInTheTextWhenTheTitleNamesNone() {
    String title = "2021年政府信息公开工作年度报告";
    assertThat(resolve(title, 2021, null, "现公布《三亚市海棠区2021年政府信息公开工作年度报告》。").code())
        .isEqualTo("460202");
    assertThat(
            Regions.standard().resolve(new RegionQuery(title, "三亚市海棠区人民政府", null, 2021, "")).code())
        .isEqualTo("460202");
  }

  @Test
  void survivesHostileInput() {
    String endless = "镇".repeat(5_000) + "省市县".repeat(5_000);
    assertThat(resolve(endless, null, "/" + "省/".repeat(10_000), endless).code()).isNull();
    assertThat(resolve("%\u0000\uD800", -5, "%zz/%", "\u0000").code()).isNull();
  }

  static boolean givenTextsAreThere() {
    return Files.isDirectory(GIVEN_TEXTS);
  }

  @ParameterizedTest
  @EnabledIf("givenTextsAreThere")
  @CsvSource({
    "000_5b7f84da7db3981c.txt, 原州区官厅镇, 640402103",
    "001_318a82d3163b8b1e.txt, 北京市通州区漷县镇人民政府, 110112106",
    "002_d6e0e6ac438f5762.txt, 东和乡, ",
    "003_7f2f8b249cd6ed3d.txt, 昂素镇人民政府, 150623103",
    "004_4cafe9524c14d923.txt, 三门峡市陕州区原店镇人民政府, 411203101"
  })
  void resolvesTheGivenTexts(String file, String issuer, String code) throws Exception {
    String text = Files.readString(GIVEN_TEXTS.resolve(file));
    String title = issuer + "2023年政府信息公开工作年度报告";
    assertThat(resolve(title, 2023, "/reports/" + file, text).code()).isEqualTo(code);
  }
}
