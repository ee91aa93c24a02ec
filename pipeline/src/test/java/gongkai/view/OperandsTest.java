package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperandsTest {
  @Test
  void tellWhatIsExpectedAndWhatIsPrintedAsFarAsTheRuleDoes() {
    assertThat(Operands.comparison(finding("8", "9"))).isEqualTo("expected 8, printed 9");
    assertThat(Operands.comparison(finding(null, "9"))).isEqualTo("printed 9");
    assertThat(Operands.comparison(finding("8", null))).isEqualTo("expected 8");
    assertThat(Operands.comparison(finding(null, null))).isEmpty();
  }

  @Test
  void areCellsWithValueAndLocationZerosOnlyCounted() throws IOException {
    ReportView view = ReportView.of(SamplePages.of("双流区住房"), null);
    NumberedFinding finding =
        given(
            "applications.partly_granted.total",
            "applications.partly_granted.research",
            "applications.partly_granted.welfare",
            "reports.unknown");

    assertThat(new Operands(view).of(finding))
        .containsExactly(
            "三（二）部分公开 · 总计 = 9, line 44, row 6, column 7", "reports.unknown", "2 cells read as 0");
  }

  @Test
  void areThoseOfTheEarlierReportForItsFindings() throws IOException {
    ReportView view = ReportView.comparison(SamplePages.of("石台县财政局2020"), SamplePages.of("双流区住房"));
    int own = view.page().findings().size();
    Operands operands = new Operands(view);
    Finding received = given("applications.received.total").finding();

    assertThat(operands.of(new NumberedFinding(1, "2022", received)).get(0)).contains(" = 46, ");
    assertThat(operands.of(new NumberedFinding(own + 1, "2020", received)).get(0))
        .contains(" = 10, ");
  }

  private static NumberedFinding given(String... cells) {
    return new NumberedFinding(
        1, "2022", new Finding("A1", Severity.HIGH, Verdict.FAIL, List.of(cells), null, null, ""));
  }

  private static Finding finding(@Nullable String expected, @Nullable String actual) {
    return new Finding("A1", Severity.HIGH, Verdict.FAIL, List.of(), expected, actual, "");
  }
}
