package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.ColumnSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The marts of the page as {@code marts.csv} and {@code columns.csv} declare them. */
class PageMartTest {
  @ParameterizedTest
  @MethodSource("marts")
  void namesARowByTheKeyOfItsTable(PageMart mart) {
    List<String> key = new ArrayList<>(mart.table().key());
    // A region and year have one report of the government that counts.
    key.remove("report_id");

    assertThat(mart.key()).contains("region_level").containsAll(key);
  }

  @ParameterizedTest
  @MethodSource("marts")
  void showsColumnsThatTheTableHas(PageMart mart) {
    assertThat(mart.columns()).isNotEmpty();
    assertThat(mart.columnNames())
        .doesNotHaveDuplicates()
        .startsWith(mart.key().toArray(String[]::new))
        .isSubsetOf(mart.table().columns().stream().map(ColumnSpec::name).toList());
  }

  @ParameterizedTest
  @MethodSource("marts")
  void labelsEveryColumnInBothLanguages(PageMart mart) {
    assertThat(mart.columns())
        .allMatch(column -> !column.chinese().isEmpty() && !column.english().isEmpty());
    assertThat(mart.columns())
        .filteredOn(column -> column.kind().equals("rate"))
        .allMatch(column -> column.parts().size() == 2);
  }

  private static List<PageMart> marts() {
    return PageMart.all();
  }
}
