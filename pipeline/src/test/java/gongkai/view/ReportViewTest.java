package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Measure;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportViewTest {
  @Test
  void showsEveryPrintedCellOfEverySampleOnce() throws IOException {
    List<ReportPage> pages = SamplePages.all();
    assertThat(pages).hasSizeGreaterThan(30);
    for (ReportPage page : pages) {
      List<Measure> shown =
          cells(ReportView.of(page, null)).stream()
              .map(cell -> cell.now().measure())
              .filter(Objects::nonNull)
              .toList();

      assertThat(shown).as(page.path()).containsExactlyInAnyOrderElementsOf(measures(page));
    }
  }

  @Test
  void marksEveryCellThatAFindingRestsOn() throws IOException {
    ReportView view = ReportView.of(SamplePages.of("双流区住房"), null);

    assertThat(view.findings())
        .extracting(each -> each.finding().rule())
        .containsExactly("A2", "A1");
    assertThat(cell(view, "applications.partly_granted.total").now().findingNumbers())
        .containsExactly(1, 2);
    assertThat(cell(view, "applications.partly_granted.research").now().findingNumbers())
        .containsExactly(2);
    assertThat(cell(view, "applications.received.total").now().findingNumbers()).isEmpty();
  }

  @Test
  void marksNoCellForWhatCouldNotBeTested() throws IOException {
    ReportView view = ReportView.of(SamplePages.of("湖寮镇2023"), null);

    NumberedFinding first = view.findings().get(0);
    assertThat(first.finding().rule()).isEqualTo("R1");
    assertThat(view.findings()).filteredOn(each -> !each.isAssessed()).hasSize(2);
    assertThat(cells(view)).allMatch(cell -> List.of(1).containsAll(cell.now().findingNumbers()));
  }

  @Test
  void comparesTwoFormsLineByLineAndSaysWhichFormLacksACell() throws IOException {
    ReportPage earlier = SamplePages.of("石台县财政局2020");
    ReportPage later = SamplePages.of("石台县财政局2021");

    ReportView view = ReportView.comparison(earlier, later);

    assertThat(cells(view)).hasSize(cells(ReportView.of(later, null)).size() + 19 + 7);
    TableView.Cell onlyEarlier = cell(view, "applications.other.total");
    assertThat(onlyEarlier.now().state()).isEqualTo("no_cell");
    assertThat(onlyEarlier.before().state()).isEqualTo("reported");
    TableView.Cell onlyLater = cell(view, "applications.other_other.total");
    assertThat(onlyLater.now().valueText()).isEqualTo("1");
    assertThat(onlyLater.before().valueText()).isEqualTo("-");
    assertThat(onlyLater.change()).isEqualTo(new Change(null, null));
    assertThat(cell(view, "applications.received.total").change().differenceText())
        .isEqualTo("+19");
  }

  @Test
  void keepsToTheReportsOwnFormWhenOnlyFiguresOfBeforeStandBeside() throws IOException {
    ReportPage later = SamplePages.of("石台县财政局2021");

    ReportView view = ReportView.of(later, SamplePages.of("石台县财政局2020"));

    assertThat(cells(view)).hasSize(200);
    assertThat(cell(view, "applications.received.total").before().valueText()).isEqualTo("10");
    assertThat(view.findings()).hasSameSizeAs(later.findings());
  }

  @Test
  void saysOfATableThatIsNotThereThatItIsAbsentAndNotZero() throws IOException {
    ReportPage old = SamplePages.of("桐梓县农业农村局2016");
    ReportPage later = SamplePages.of("石台县财政局2022年政府");

    ReportView view = ReportView.comparison(old, later);

    assertThat(cells(view)).isNotEmpty().allMatch(cell -> cell.before().state().equals("absent"));
    assertThat(cells(view)).allMatch(cell -> cell.change().difference() == null);
    assertThat(ReportView.of(old, null).tables()).allMatch(table -> table.blocks().isEmpty());
  }

  private static List<Measure> measures(ReportPage page) {
    return page.tables().stream().flatMap(table -> table.measures().stream()).toList();
  }

  static List<TableView.Cell> cells(ReportView view) {
    return view.tables().stream()
        .flatMap(table -> table.blocks().stream())
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.cells().stream())
        .toList();
  }

  static TableView.Cell cell(ReportView view, String key) {
    return cells(view).stream()
        .filter(cell -> cell.key().name().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
