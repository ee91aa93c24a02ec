package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellScriptTest {
  @Test
  void givesAChartToTheQueryBelowIt() {
    List<Step> steps = CellScript.steps("SELECT 1;\n%chart bar x=a y=b\nSELECT 2;\nSELECT 3");
    assertThat(steps)
        .extracting(step -> ((Step.Query) step).sql())
        .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    assertThat(steps)
        .extracting(step -> ((Step.Query) step).charts().size())
        .containsExactly(0, 1, 0);
  }

  @Test
  void givesAChartBelowAllQueriesToTheLastOne() {
    List<Step> steps =
        CellScript.steps("SELECT 1;\nSELECT 2\n%chart line x=a y=b\n%export a.csv\n");
    assertThat(steps).hasSize(2);
    assertThat(((Step.Query) steps.get(1)).charts())
        .extracting(Step.Line::rest)
        .containsExactly("line x=a y=b");
    assertThat(((Step.Query) steps.get(1)).exports())
        .extracting(Step.Line::rest)
        .containsExactly("a.csv");
  }

  @Test
  void takesAPercentSignWithinTextForText() {
    List<Step> steps = CellScript.steps("SELECT 'a\n%chart' AS x, 7\n % 4 /*\n%help */ -- %help\n");
    assertThat(steps).singleElement().isInstanceOf(Step.Query.class);
  }

  @Test
  void endsAStatementAtALineOfItsOwn() {
    List<Step> steps = CellScript.steps("SELECT 1\n  %help\nSELECT 2");
    assertThat(steps)
        .extracting(step -> step.getClass().getSimpleName())
        .containsExactly("Query", "Line", "Query");
    assertThat(steps).extracting(Step::start).containsExactly(0, 11, 17);
  }

  @Test
  void pointsAtALineItDoesNotKnow() {
    assertThatThrownBy(() -> CellScript.steps("SELECT 1;\n  %%sql x"))
        .isInstanceOf(CellFailure.class)
        .hasMessage(
            "Invalid line: %%sql is not known; see %help\nline 2, column 3\n    %%sql x\n    ^^^^^");
  }

  @Test
  void wantsAQueryForAChart() {
    assertThatThrownBy(() -> CellScript.steps("%chart bar x=a y=b"))
        .hasMessageStartingWith(
            "Missing query: %chart needs one in the same cell\nline 1, column 1");
  }

  @Test
  void knowsWhetherQuotesAndCommentsAreClosed() {
    assertThat(List.of("SELECT 1", "", "SELECT 'a;'", "SELECT 1 /* a */", "-- it's"))
        .allMatch(CellScript::complete);
    assertThat(List.of("SELECT 'a", "SELECT \"", "SELECT 1 /* a", "SELECT `a"))
        .noneMatch(CellScript::complete);
  }
}
