package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.report.ParsedTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormLayoutTest {
  @Test
  void putsTheLinesOfTheEarlierFormBesideTheirNeighbours() {
    List<String> lines = names(FormLayout.of(table(Edition.FORM_2021), table(Edition.FORM_2019)));

    assertThat(lines)
        .doesNotHaveDuplicates()
        .containsAll(names(FormLayout.of(table(Edition.FORM_2021), null)))
        .containsAll(names(FormLayout.of(table(Edition.FORM_2019), null)))
        .containsSubsequence("unprocessed_reconfirmation", "other", "processed_total");
  }

  @Test
  void hasNoLinesWhereTheTableIsNotThere() {
    assertThat(FormLayout.of(table(null), null).lines()).isEmpty();
    assertThat(FormLayout.cells(table(null))).isEmpty();
  }

  private static ParsedTable table(@Nullable Edition edition) {
    return new ParsedTable(StatutoryTable.APPLICATIONS, edition, List.of(), List.of());
  }

  private static List<String> names(FormLayout layout) {
    return layout.lines().stream().map(FormLayout.FormLine::name).toList();
  }
}
