package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SqlTemplateTest {
  @Test
  void putsARateInItsPlaceSoThatZeroCasesGiveNull() {
    assertThat(SqlTemplate.expand("SELECT ${columns:open_rate} FROM t"))
        .isEqualTo(
            "SELECT (granted_count + partly_granted_count) / nullif(processed_count, 0) AS open_rate"
                + " FROM t");
  }

  @Test
  void addsUpBothPartsOfARatioOverTheSameReports() {
    assertThat(SqlTemplate.expand("${parts:reasons}"))
        .contains(
            "sum(CASE WHEN (unavailable_count) IS NOT NULL THEN unavailable_not_held_count END)"
                + " AS not_held_rate_numerator_count",
            "sum(CASE WHEN (unavailable_not_held_count) IS NOT NULL THEN unavailable_count END)"
                + " AS not_held_rate_denominator_count");
  }

  @Test
  void takesLimitsFromTheRules() {
    assertThat(SqlTemplate.expand("x >= ${limit:F7}")).isEqualTo("x >= 10");
  }

  @Test
  void refusesPlacesThatNameNothing() {
    assertThatThrownBy(() -> SqlTemplate.expand("${value:openness}"))
        .hasMessage("Missing metric openness in the registry");
    assertThatThrownBy(() -> SqlTemplate.expand("${limit:A1}"))
        .hasMessage("Missing limit of rule A1");
    assertThatThrownBy(() -> SqlTemplate.expand("${formula:open_rate}"))
        .hasMessage("Invalid place ${formula:open_rate}");
  }

  @Test
  void leavesNoPlaceOpenInAnyTableAndTellsTheGrainFirst() {
    for (TableSpec table : Tables.standard().derived()) {
      String name = table.layer().name().toLowerCase(Locale.ROOT) + "/" + table.name();
      assertThat(SqlTemplate.sql(name))
          .as(name)
          .startsWith("-- " + table.grain() + "\n")
          .doesNotContain("${");
    }
  }
}
