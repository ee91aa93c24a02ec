package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedFindingTest {
  @Test
  void putsFaultsBeforeWhatCouldNotBeTestedAndTheMostSevereFirst() throws IOException {
    ReportPage page =
        SamplePages.of("双流区住房")
            .withFindings(
                List.of(
                    finding("A3", Severity.CRITICAL, Verdict.NOT_ASSESSABLE),
                    finding("A1", Severity.LOW, Verdict.FAIL),
                    finding("A2", Severity.HIGH, Verdict.SUSPECT)));

    List<NumberedFinding> numbered = NumberedFinding.of(page, 5);

    assertThat(numbered)
        .extracting(each -> each.finding().rule())
        .containsExactly("A2", "A1", "A3");
    assertThat(numbered).extracting(NumberedFinding::number).containsExactly(5, 6, 7);
    assertThat(numbered).extracting(NumberedFinding::isAssessed).containsExactly(true, true, false);
    assertThat(numbered.get(0).severityAndVerdict()).isEqualTo("high 高, suspect 存疑");
  }

  @Test
  void hasNoTitleWhereTheRuleIsNoLongerRegistered() {
    NumberedFinding unknown =
        new NumberedFinding(1, "2022", finding("Z99", Severity.LOW, Verdict.FAIL));

    assertThat(unknown.titleChinese()).isEmpty();
    assertThat(unknown.titleEnglish()).isEmpty();
  }

  private static Finding finding(String rule, Severity severity, Verdict verdict) {
    return new Finding(rule, severity, verdict, List.of(), null, null, "");
  }
}
