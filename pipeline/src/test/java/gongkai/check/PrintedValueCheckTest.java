package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether the numbers taken are those that the text of their cells says (R4). */
class PrintedValueCheckTest {
  private static final String CELL = "disclosures.penalty.decisions";

  @Test
  void tellsANumberThatItsTextDoesNotSay() {
    assertThat(SampleReport.ordinary().printed(CELL, "113", "1130").findings())
        .filteredOn(finding -> finding.rule().equals("R4"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
              assertThat(finding.cells()).containsExactly(CELL);
              assertThat(finding.expected()).isEqualTo("113");
              assertThat(finding.actual()).isEqualTo("1130");
            });
  }

  @Test
  void knowsANumberInOtherDigits() {
    assertThat(SampleReport.ordinary().printed(CELL, "1130", "１，１３０").findings())
        .extracting(Finding::rule)
        .doesNotContain("R4");
  }
}
