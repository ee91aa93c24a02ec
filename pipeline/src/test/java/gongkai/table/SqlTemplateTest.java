package gongkai.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void takesWholeNumbersAloneAsCounts() {
    assertThat(SqlTemplate.expand("${count:cell.value} AS case_count"))
        .isEqualTo(
            "CASE WHEN cell.value = floor(cell.value) THEN CAST(cell.value AS BIGINT) END"
                + " AS case_count");
  }

  @Test
  void indentsWhatItPutsInAsTheLineOfThePlaceholder() {
    assertThat(SqlTemplate.expand("SELECT\n  ${columns:open_rate accepted}\nFROM t").lines())
        .hasSize(4)
        .allMatch(line -> line.matches("SELECT|FROM t|  \\S.*"));
    assertThat(SqlTemplate.expand("  FROM (\n    ${include:input/changed_reports}\n  )").lines())
        .contains(
            "    -- one row per report whose own row is new, other than readers see it, or gone")
        .contains("    SELECT DISTINCT report_id");
  }

  @Test
  void refusesPlaceholdersThatNameNothing() {
    assertThatThrownBy(() -> SqlTemplate.expand("${value:openness}"))
        .hasMessage("Missing metric openness in the registry");
    assertThatThrownBy(() -> SqlTemplate.expand("${limit:A1}"))
        .hasMessage("Missing limit of rule A1");
    assertThatThrownBy(() -> SqlTemplate.expand("${formula:open_rate}"))
        .hasMessage("Invalid placeholder ${formula:open_rate}");
  }

  @Test
  void leavesNoPlaceholderInAnyTableAndTellsTheGrainFirst() {
    for (TableSpec table : Tables.standard().derived()) {
      String name = table.layer().name().toLowerCase(Locale.ROOT) + "/" + table.name();
      assertThat(SqlTemplate.sql(name))
          .as(name)
          .startsWith("-- " + table.grain() + "\n")
          .doesNotContain("${");
    }
  }
}
