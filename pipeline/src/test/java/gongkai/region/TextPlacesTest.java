package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPlacesTest {
  private final PlaceChainParser parser = new PlaceChainParser(Regions.standard().gazetteer());

  private TextPlaces text(String text) {
    return new TextPlaces(parser, text);
  }

  private static List<String> codes(List<Evidence> evidence) {
    return evidence.stream().flatMap(one -> one.places().stream()).map(Region::code).toList();
  }

  @Test
  void findsTheWiderPlaceDirectlyBeforeAName() {
    assertThat(codes(text("现将原州区官厅镇工作报告如下").before("官厅镇", 0))).containsExactly("640402");
    assertThat(codes(text("章贡区人民政府水东镇办公室").before("水东镇", 0))).containsExactly("360702");
    assertThat(codes(text("原州区的官厅镇").before("官厅镇", 0))).isEmpty();
  }

  @Test
  void letsTheWiderPlaceShareTheWordForTheArea() {
    List<Evidence> evidence = text("保定市教育局主动公开").before("市教育局", 1);
    assertThat(codes(evidence)).containsExactly("130600");
    assertThat(evidence.get(0).words()).isEqualTo("保定市教育局");
  }

  @Test
  void findsThePlacesOfAnAddress() {
    assertThat(codes(text("（地址：安徽省池州市石台县仁里镇秋浦东路；电话）").addresses())).containsExactly("341722100");
    assertThat(codes(text("地址：仁里镇秋浦东路").addresses())).isEmpty();
  }

  @Test
  void countsThePlacesThatItNamesInFull() {
    assertThat(text("池州市石台县；石台县的利辛。石台").mentions())
        .extracting(mention -> mention.name() + " " + mention.count())
        .containsExactly("池州市 1", "石台县 2");
  }

  @Test
  void leavesOutDistrictsThatAreCommonWords() {
    assertThat(text("城区的郊区，城关区改造，市中区").mentions()).isEmpty();
  }

  @Test
  void findsTheOnlyPlaceOfAKind() {
    assertThat(codes(text("石台县。石台县、池州市").only("县"))).containsExactly("341722");
    assertThat(codes(text("石台县。石台县、池州市").only("市"))).isEmpty();
    assertThat(codes(text("石台县。石台县、利辛县").only("县"))).isEmpty();
  }

  @Test
  void findsTheBodyWhereTheTextNamesItsOwn() {
    assertThat(text("现公布三亚市海棠区2021年政府信息公开工作年度报告").ownNames()).containsExactly("三亚市海棠区");
    assertThat(text("本报告由石台县人民政府办公室编制。信息公开").ownNames()).containsExactly("石台县人民政府办公室");
    assertThat(text("请与石台县人民政府办公室联系").ownNames()).containsExactly("石台县人民政府办公室");
    assertThat(text("总体情况\n石台县教育局\n2024年1月20日").ownNames()).containsExactly("石台县教育局");
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(text("").mentions()).isEmpty();
    assertThat(text("").ownNames()).isEmpty();
    assertThat(text("").addresses()).isEmpty();
    assertThat(text("").before("官厅镇", 0)).isEmpty();
  }
}
