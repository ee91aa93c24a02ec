package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.Edition;
import gongkai.report.MeasureStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellCheckTest {
  @Test
  void gathersVacantCellsByTableAndSeverity() {
    assertThat(
            SampleReport.ordinary()
                .with("disclosures.regulation.issued", MeasureStatus.NOT_APPLICABLE, "/")
                .blank("disclosures.regulation.repealed")
                .blank("disclosures.license.decisions")
                .findings())
        .extracting(Finding::rule, Finding::severity, Finding::verdict, Finding::cells)
        .containsExactly(
            tuple("C1", Severity.MEDIUM, Verdict.SUSPECT, List.of("disclosures.license.decisions")),
            tuple(
                "C1",
                Severity.LOW,
                Verdict.SUSPECT,
                List.of("disclosures.regulation.issued", "disclosures.regulation.repealed")));
  }

  @Test
  void failsATableOnlyWhenManyOfItsCellsAreVacant() {
    SampleReport report = SampleReport.ordinary();
    for (int index = 0; index < 10; index++) {
      report.blank("applications." + SampleReport.lines(Edition.FORM_2021).get(index) + ".welfare");
    }
    assertThat(of("C7", report))
        .extracting(Finding::verdict, Finding::severity, Finding::actual)
        .containsExactly(tuple(Verdict.SUSPECT, Severity.LOW, "10"));
    report.blank("applications.received.research");
    assertThat(of("C7", report))
        .extracting(Finding::verdict, Finding::severity, Finding::actual)
        .containsExactly(tuple(Verdict.FAIL, Severity.MEDIUM, "11"));
  }

  @Test
  void countsVacantCellsOfTableFourByAStricterLimit() {
    SampleReport report = SampleReport.zero(Edition.FORM_2021);
    SampleReport.RESULTS.forEach(result -> report.blank("disputes.reconsideration." + result));
    assertThat(of("C8", report)).extracting(Finding::verdict).containsExactly(Verdict.SUSPECT);
    SampleReport.RESULTS.forEach(result -> report.blank("disputes.litigation_direct." + result));
    assertThat(of("C8", report)).extracting(Finding::verdict).containsExactly(Verdict.FAIL);
  }

  @Test
  void quotesWordsThatStandForANumber() {
    assertThat(
            of(
                "C2",
                SampleReport.ordinary()
                    .with("disclosures.penalty.decisions", MeasureStatus.TEXT, "详见附表")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.actual()).isEqualTo("详见附表");
              assertThat(finding.message())
                  .isEqualTo("行政处罚 · 本年处理决定数量 (disclosures.penalty.decisions)：不是数字，而是“详见附表”");
            });
  }

  @Test
  void allowsNegativeNumbersOnlyAsYearlyChanges() {
    assertThat(of("C3", SampleReport.ordinary().with("disclosures.penalty.decisions", "-3")))
        .extracting(Finding::verdict, Finding::severity)
        .containsExactly(tuple(Verdict.FAIL, Severity.HIGH));
    assertThat(
            SampleReport.zero(Edition.FORM_2019)
                .with("disclosures.license.items_last_year", "5")
                .with("disclosures.license.items_change", "-3")
                .findings())
        .isEmpty();
  }

  @Test
  void allowsFractionsOnlyInAmounts() {
    assertThat(of("C4", SampleReport.ordinary().with("disclosures.fee.amount_cny_10k", "0.52")))
        .isEmpty();
    assertThat(of("C4", SampleReport.ordinary().with("disclosures.penalty.decisions", "3.0")))
        .isEmpty();
    assertThat(of("C4", SampleReport.ordinary().with("disclosures.penalty.decisions", "3.5")))
        .extracting(Finding::severity)
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  void suspectsYuanInAColumnOfTenThousandYuan() {
    String cell = "disclosures.fee.amount_cny_10k";
    assertThat(of("C5", SampleReport.ordinary().printed(cell, "5200", "5200元")))
        .extracting(Finding::actual)
        .containsExactly("5200元");
    assertThat(of("C5", SampleReport.ordinary().printed(cell, "0.52", "0.52万元"))).isEmpty();
  }

  @Test
  void failsWhereItemsFallBelowZero() {
    assertThat(
            of(
                "C6",
                SampleReport.zero(Edition.FORM_2019)
                    .with("disclosures.license.items_last_year", "2")
                    .with("disclosures.license.items_change", "-3")))
        .extracting(Finding::actual, Finding::cells)
        .containsExactly(
            tuple(
                "-1",
                List.of(
                    "disclosures.license.items_last_year", "disclosures.license.items_change")));
  }

  private static List<Finding> of(String rule, SampleReport report) {
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
