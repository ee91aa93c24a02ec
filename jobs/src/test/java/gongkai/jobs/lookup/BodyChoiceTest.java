package gongkai.jobs.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InvalidInput;
import gongkai.jobs.lookup.StoredReports.BodyYear;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyChoiceTest {
  private static final List<BodyYear> REPORTS =
      List.of(
          new BodyYear("341722:财政局", "池州市石台县财政局", 2021),
          new BodyYear("341722:财政局", "池州市石台县财政局", 2022),
          new BodyYear("341722:government", "池州市石台县人民政府", 2022),
          new BodyYear("341722100:government", "池州市石台县仁里镇人民政府", 2022),
          new BodyYear("620200:教育局", "嘉峪关市教育委员会", 2020),
          new BodyYear("620200:教育局", "嘉峪关市教育局", 2023));

  @Test
  void takesAnIdAWholeNameOrAPartThatNoOtherHas() {
    assertThat(BodyChoice.of("341722:财政局", REPORTS).years()).containsExactly(2021, 2022);
    assertThat(BodyChoice.of("池州市石台县人民政府", REPORTS).id()).isEqualTo("341722:government");
    assertThat(BodyChoice.of("仁里镇", REPORTS).id()).isEqualTo("341722100:government");
  }

  @Test
  void knowsABodyThatWasRenamedByItsLatestName() {
    BodyChoice renamed = BodyChoice.of("嘉峪关市教育局", REPORTS);

    assertThat(renamed.name()).isEqualTo("嘉峪关市教育局");
    assertThat(renamed.years()).containsExactly(2020, 2023);
  }

  @Test
  void listsAllThatMayBeMeant() {
    assertThatThrownBy(() -> BodyChoice.of("石台县", REPORTS))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("Cannot tell which body 石台县 is: name one of ")
        .hasMessageContaining("池州市石台县财政局 (341722:财政局), 池州市石台县人民政府 (341722:government)");
  }

  @Test
  void listsTheNearestWhereNoneIsMeant() {
    assertThatThrownBy(() -> BodyChoice.of("石台县财证局", REPORTS))
        .hasMessageStartingWith("Cannot find body 石台县财证局: nearest are 池州市石台县")
        .hasMessageNotContaining("嘉峪关市");
    assertThatThrownBy(() -> BodyChoice.of("x", REPORTS))
        .hasMessage("Cannot find body x: no name is like it");
  }

  @Test
  void saysWhichYearsAreThere() {
    BodyChoice choice = BodyChoice.of("财政局", REPORTS);

    choice.require(2021, 2022);
    assertThatThrownBy(() -> choice.require(2022, 2023))
        .hasMessage("Cannot find a report of 池州市石台县财政局 for 2023: there are 2021, 2022");
  }
}
