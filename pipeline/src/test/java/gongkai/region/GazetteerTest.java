package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Regions.standard().gazetteer();
  private final List<Region> regions = gazetteer.regions();

  @Test
  void hasThePlacesOfToday() {
    Map<Level, Long> today =
        regions.stream()
            .filter(region -> region.validToYear() == null)
            .collect(Collectors.groupingBy(Region::level, Collectors.counting()));
    assertThat(today)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Level.PROVINCE, 34L,
                Level.PREFECTURE, 333L,
                Level.COUNTY, 2_978L,
                Level.TOWNSHIP, 41_322L));
  }

  @ParameterizedTest
  @CsvSource({
    "460302, 西沙区, 三沙市, 2020",
    "460303, 南沙区, 三沙市, 2020",
    "653228, 和康县, 和田地区, 2024",
    "653229, 和安县, 和田地区, 2024"
  })
  void hasTheCountiesThatTheListsLack(String code, String name, String city, int since) {
    Region county = gazetteer.at(code, null);
    assertThat(county.name()).isEqualTo(name);
    assertThat(county.city()).isEqualTo(city);
    assertThat(county.validFromYear()).isEqualTo(since);
  }

  @Test
  void knowsTheSuccessorsOfEveryFormerCounty() {
    assertThat(regions)
        .filteredOn(region -> region.level() == Level.COUNTY && region.kind().equals("real"))
        .filteredOn(region -> region.validToYear() != null)
        .hasSizeGreaterThan(380)
        .noneMatch(region -> region.successorCodes().isEmpty());
  }

  @Test
  void namesOnlyPlacesOfTodayAsSuccessors() {
    Set<String> today =
        regions.stream()
            .filter(region -> region.validToYear() == null)
            .map(Region::code)
            .collect(Collectors.toSet());
    assertThat(regions).allMatch(region -> today.containsAll(region.successorCodes()));
    assertThat(regions)
        .filteredOn(region -> region.validToYear() == null)
        .allMatch(region -> region.successorCodes().isEmpty());
  }

  @Test
  void hasTheParentsAndSuccessorsOfEveryPlace() {
    Set<String> codes = regions.stream().map(Region::code).collect(Collectors.toSet());
    assertThat(regions)
        .filteredOn(region -> !codes.containsAll(parentsAndSuccessors(region)))
        .isEmpty();
  }

  private static Set<String> parentsAndSuccessors(Region region) {
    return Stream.concat(
            Stream.of(region.provinceCode(), region.cityCode(), region.countyCode()),
            region.successorCodes().stream())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  @Test
  void neverShowsAPlaceholderAsAName() {
    assertThat(regions).extracting(Region::name).noneMatch(name -> name.matches("市辖区|县|市|.*直辖.*"));
  }

  @Test
  void hasOnePlaceOfTodayForEachCode() {
    Map<String, Long> perCode =
        regions.stream()
            .filter(region -> region.validToYear() == null)
            .collect(Collectors.groupingBy(Region::code, Collectors.counting()));
    assertThat(perCode.values()).containsOnly(1L);
  }

  @Test
  void showsMunicipalitiesAsTheCityOfTheirDistricts() {
    Region district = gazetteer.at("110112", 2020);
    assertThat(district.city()).isEqualTo("北京市");
    assertThat(gazetteer.at("500229", 2020).city()).isEqualTo("重庆市");
  }

  @Test
  void followsRenamedPlacesButNotMergedOnes() {
    assertThat(gazetteer.at("411203", 2020).lineage())
        .isEqualTo(gazetteer.at("411222", 2010).lineage());
    assertThat(gazetteer.at("110103", 2005).currentCode()).isEqualTo("110101");
    assertThat(gazetteer.at("110103", 2005).lineage())
        .isNotEqualTo(gazetteer.at("110101", 2020).lineage());
  }

  @Test
  void resolvesEveryCountyOfToday() {
    Map<String, Region> counties =
        regions.stream()
            .filter(region -> region.level() == Level.COUNTY && region.validToYear() == null)
            .filter(region -> region.city() != null && region.kind().equals("real"))
            .collect(Collectors.toMap(Region::code, Function.identity()));
    for (Region county : counties.values()) {
      for (String organ : List.of("人民政府", "乡村振兴局", "城乡建设委员会", "市场监督管理局")) {
        String title = county.city() + county.name() + organ + "2022年政府信息公开工作年度报告";
        RegionMatch match =
            Regions.standard().resolve(new RegionQuery(title, null, null, 2022, ""));
        assertThat(match.code()).as(title).isEqualTo(county.code());
      }
    }
  }

  @Test
  void resolvesNoTownshipOfTodayWrong() {
    for (Region town : regions) {
      if (town.level() == Level.TOWNSHIP
          && town.validToYear() == null
          && town.kind().equals("real")) {
        for (String parent : new String[] {"", town.city(), town.county()}) {
          String title = (parent == null ? "" : parent) + town.name() + "2023年政府信息公开工作年度报告";
          RegionMatch match =
              Regions.standard().resolve(new RegionQuery(title, null, null, 2023, ""));
          assertThat(match.code()).as(title + " " + town.chain()).isIn(null, town.code());
        }
      }
    }
  }
}
