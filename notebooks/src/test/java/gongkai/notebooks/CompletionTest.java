package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final List<String> FUNCTIONS = List.of("percentile", "regexp_extract");

  private static Completion at(String cell) {
    return Completion.of(cell.replace("|", ""), cell.indexOf('|'), FUNCTIONS);
  }

  @Test
  void completesTables() {
    Completion completion = at("SELECT * FROM rollup|");
    assertThat(completion.words()).containsExactly("rollup_reconciliation");
    assertThat(completion.start()).isEqualTo(14);
    assertThat(completion.end()).isEqualTo(20);
  }

  @Test
  void offersTheColumnsOfNamedTablesFirst() {
    assertThat(at("SELECT re| FROM applications_by_region_year").words())
        .startsWith("region_code", "region_name", "region_level", "report_year")
        .contains("received_count", "regexp_extract");
    assertThat(at("SELECT c.raw| FROM cells c").words()).containsExactly("raw_text");
    assertThat(at("SELECT a.per| FROM applications a").words()).isEmpty();
  }

  @Test
  void completesLinesWithAPercentSign() {
    assertThat(at("%|").words()).contains("chart", "export", "tables", "metrics", "asof", "help");
    assertThat(at("%chart he|").words()).containsExactly("heatmap");
    assertThat(at("%chart bar x=report_y|\nSELECT * FROM reports").words())
        .containsExactly("report_year");
  }

  @Test
  void bearsAnyPlaceOfTheCursor() {
    assertThat(Completion.of("", 5, FUNCTIONS).words()).isNotEmpty();
    assertThat(Completion.of("SELECT", -1, FUNCTIONS).start()).isZero();
    assertThat(at("SELECT 城市|").words()).isEmpty();
  }
}
