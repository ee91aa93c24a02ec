package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleChainsTest {
  private final PlaceChainParser parser = new PlaceChainParser(Regions.standard().gazetteer());

  private List<String> codes(String name, Integer reportYear) {
    return new PlausibleChains(reportYear)
        .of(parser.parse(name)).stream().map(chain -> chain.region().code()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "毕节市, 2008, 522401",
    "毕节市, 2012, 520500",
    "巢湖市, 2008, 341400",
    "巢湖市, 2012, 340181",
    "南沙区, 2016, 440115"
  })
  void takesTheOnePlaceOfTheNameThatTheReportYearHad(String name, int reportYear, String code) {
    assertThat(codes(name, reportYear)).containsExactly(code);
  }

  @Test
  void keepsNamesakesOfOneYear() {
    assertThat(codes("南沙区", 2022)).containsExactlyInAnyOrder("440115", "460303");
    assertThat(codes("鼓楼区", 2022))
        .containsExactlyInAnyOrder("320106", "320302", "350102", "410204");
  }

  @Test
  void keepsNamesakesOfAllYearsWhereTheYearIsUnknown() {
    assertThat(codes("毕节市", null)).containsExactlyInAnyOrder("520500", "522401");
  }

  @Test
  void keepsOneChainForATownshipWhoseCodeChanged() {
    assertThat(parser.parse("东和乡")).hasSize(4);
    assertThat(codes("东和乡", 2014)).containsExactlyInAnyOrder("140421203", "330681201", "630223207");
    assertThat(codes("东和乡", 2022)).containsExactlyInAnyOrder("140404203", "330681201", "630223207");
  }

  @Test
  void prefersTheFullNameToTheShortOne() {
    assertThat(parser.parse("绍兴市生态环境局上虞分局")).hasSize(4);
    assertThat(codes("绍兴市生态环境局上虞分局", 2022)).containsExactly("330604");
    assertThat(codes("绍兴市生态环境局上虞分局", 2010)).containsExactly("330682");
  }
}
