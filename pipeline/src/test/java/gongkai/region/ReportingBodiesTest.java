package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingBodiesTest {
  private static Body body(String issuer, int year, String text) {
    RegionQuery query = new RegionQuery(issuer + year + "年政府信息公开工作年度报告", null, null, year, text);
    return Regions.standard().place(query).body();
  }

  @ParameterizedTest
  @CsvSource({
    "湘阴县人民政府, 岳阳市湘阴县人民政府, government, county, rollup",
    "贵阳市, 贵阳市人民政府, government, prefecture, rollup",
    "阿里地区, 阿里地区行政公署, government, prefecture, rollup",
    "上海市, 上海市人民政府, government, province, rollup",
    "重庆市开州区财政局, 重庆市开州区财政局, bureau, county, unit",
    "庆阳市人民政府外事办公室, 庆阳市外事办公室, bureau, prefecture, unit",
    "甘南州卫生健康委, 甘南藏族自治州卫生健康委员会, bureau, prefecture, unit",
    "昂素镇, 鄂尔多斯市鄂托克前旗昂素镇人民政府, township, township, unit",
    "张店区公园街道办事处, 淄博市张店区公园街道办事处, subdistrict, township, unit",
    "合肥市经开区管委会, 合肥经济技术开发区管委会, development_zone, county, unit",
    "青海省邮政管理局, 青海省邮政管理局, vertical, province, unit",
    "水利部, 水利部, ministry, national, unit",
    "天津滨海新区, 天津市滨海新区人民政府, government, county, rollup",
    "三亚市人民政府办公室, 三亚市人民政府办公室, government_office, prefecture, "
  })
  void namesTheBodyItsKindAndWhatItCovers(
      String issuer, String name, String kind, String level, String scope) {
    Body body = body(issuer, 2022, "");
    assertThat(body.name()).isEqualTo(name);
    assertThat(body.kind()).isEqualTo(kind);
    assertThat(body.level()).isEqualTo(level);
    assertThat(body.scope()).isEqualTo(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "石台县教育局, bureau, an organ of its own: 教育局",
    "石台县教育中心学校, bureau, an organ of its own: 教育中心学校",
    "石台县融媒体, other, not recognised: 融媒体",
    "石台县仁里镇人民政府党政办, township, a township reports itself",
    "石台县仁里镇财政所, bureau, an organ of its own: 财政所",
    "绍兴市上虞区税务局, vertical, 'led from above, outside the local government'",
    "石台县人民政府办公室, government_office, 人民政府办公室: the text does not tell for whom it reports",
    "'', other, no body named",
    "某某协会, bureau, an organ of its own: 某某协会"
  })
  void givesTheReasonOfTheScope(String issuer, String kind, String reason) {
    Body body = body(issuer, 2022, "");
    assertThat(body.kind()).isEqualTo(kind);
    assertThat(body.scopeReason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "石台县卫健委, 池州市石台县卫生健康委员会",
    "石台县人民政府教育局, 池州市石台县教育局",
    "石台县政府办公室, 池州市石台县人民政府办公室",
    "高阳县锦华街道, 保定市高阳县锦华街道办事处",
    "锡林郭勒盟, 锡林郭勒盟行政公署",
    "北京市西城区德胜街道, 北京市西城区德胜街道办事处"
  })
  void writesTheNameInFull(String issuer, String name) {
    assertThat(body(issuer, 2022, "").name()).isEqualTo(name);
  }

  @Test
  void takesFromTheTextForWhomAnOfficeReports() {
    assertThat(body("湘阴县人民政府办公室", 2022, "全县各级行政机关主动公开").scope()).isEqualTo("rollup");
    assertThat(body("湘阴县人民政府办公室", 2022, "我办主动公开").scope()).isEqualTo("unit");
  }

  @Test
  void keepsTheBodyOverRenamesAndCodeChanges() {
    assertThat(body("陕县", 2014, "").id()).isEqualTo(body("三门峡市陕州区人民政府", 2016, "").id());
    assertThat(body("陕县教育局", 2014, "").id()).isEqualTo(body("陕州区教育局", 2016, "").id());
    assertThat(body("襄樊市", 2009, "").id()).isEqualTo(body("襄阳市人民政府", 2012, "").id());
    assertThat(body("莱芜市莱城区", 2017, "").id()).isEqualTo(body("济南市莱芜区", 2019, "").id());
    assertThat(body("甘南州卫健委", 2020, "").id()).isEqualTo(body("甘南州卫生健康委员会", 2022, "").id());
  }

  @Test
  void tellsBodiesOfOneNameApart() {
    assertThat(body("毕节市", 2009, "").id()).isNotEqualTo(body("毕节市", 2012, "").id());
    assertThat(body("莱芜市", 2017, "").id()).isNotEqualTo(body("济南市莱芜区", 2019, "").id());
    assertThat(body("长沙市长沙县", 2020, "").id()).isNotEqualTo(body("长沙市", 2020, "").id());
  }

  @Test
  void identifiesABodyThatTheListsLackByItsRegionAndName() {
    String zone = body("武汉东湖新技术开发区", 2021, "").id();
    assertThat(zone).isEqualTo("420100:武汉东湖新技术开发区");
    assertThat(body("武汉东湖新技术开发区管委会", 2024, "").id()).isEqualTo(zone);
    assertThat(body("武汉东湖新技术开发区教育局", 2024, "").id()).isNotEqualTo(zone).isNotNull();
    assertThat(body("柳城县伏虎华侨管理区", 2025, "").id()).isEqualTo("450222:柳城县伏虎华侨管理区");
  }

  @Test
  void givesNoIdWithoutACertainRegion() {
    assertThat(body("东和乡", 2023, "").id()).isNull();
    assertThat(body("东和乡", 2023, "").scope()).isEqualTo("unit");
  }
}
