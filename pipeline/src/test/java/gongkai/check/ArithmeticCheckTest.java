package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.report.MeasureStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArithmeticCheckTest {
  @Test
  void saysNothingOfConsistentTables() {
    assertThat(SampleReport.ordinary().findings()).isEmpty();
    assertThat(SampleReport.zero(Edition.FORM_2019).findings()).isEmpty();
  }

  @Test
  void saysWhichSumOfApplicantsFailsAndHow() {
    List<Finding> findings =
        SampleReport.ordinary().with("applications.received.business", "4").findings();
    assertThat(findings)
        .extracting(Finding::rule, Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(
            tuple("A1", Severity.CRITICAL, "37", "38"), tuple("A3", Severity.HIGH, "4", "5"));
    assertThat(findings.get(0).message())
        .isEqualTo("一、本年新收政府信息公开申请数量 · 总计 (applications.received.total)：六类申请人之和为 37，表中为 38");
    assertThat(findings.get(0).cells())
        .hasSize(7)
        .contains("applications.received.business", "applications.received.total");
    assertThat(findings.get(1).message()).isEqualTo("商业企业 (business)：第一项加第二项之和为 4，第三项加第四项之和为 5");
  }

  @Test
  void addsOutcomesWithoutTotalsAndWeighsTheTotalColumnMost() {
    List<Finding> findings =
        SampleReport.ordinary()
            .with("applications.granted.natural_person", "24")
            .with("applications.granted.total", "27")
            .findings();
    assertThat(findings)
        .extracting(Finding::rule, Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(
            tuple("A2", Severity.HIGH, "33", "32"), tuple("A2", Severity.CRITICAL, "38", "37"));
    assertThat(findings.get(0).cells()).hasSize(22);
  }

  @Test
  void addsTheSingleOtherLineOfTheEditionOf2019() {
    SampleReport report =
        SampleReport.zero(Edition.FORM_2019)
            .with("applications.other.research", "2")
            .with("applications.other.total", "2");
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("A2"))
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.cells()).hasSize(20));
  }

  @Test
  void countsPendingDisputesAsPartOfTheirTotal() {
    assertThat(SampleReport.ordinary().with("disputes.litigation_direct.total", "0").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("B1");
              assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
              assertThat(finding.expected()).isEqualTo("1");
              assertThat(finding.message()).startsWith("行政诉讼：未经复议直接起诉 · 总计");
            });
  }

  @Test
  void gathersBlockedIdentitiesIntoOneFindingPerRule() {
    List<Finding> findings =
        SampleReport.ordinary().blank("applications.received.research").findings();
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == Verdict.NOT_ASSESSABLE)
        .extracting(Finding::rule, Finding::cells)
        .containsExactly(
            tuple("A1", List.of("applications.received.research")),
            tuple("A3", List.of("applications.received.research")));
    assertThat(findings).noneMatch(finding -> finding.verdict() == Verdict.FAIL);
  }

  @Test
  void neverTakesAMissingLineForZeros() {
    List<Finding> findings =
        SampleReport.ordinary().withoutLine("applications.carried_in").findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("A3"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
              assertThat(finding.cells()).hasSize(7);
              assertThat(finding.message()).contains("7 处无法核对");
            });
  }

  @Test
  void saysOncePerRuleThatATableIsAbsent() {
    assertThat(SampleReport.ordinary().withoutTable(StatutoryTable.APPLICATIONS).findings())
        .filteredOn(finding -> finding.rule().startsWith("A"))
        .extracting(Finding::rule, Finding::verdict, Finding::cells)
        .containsExactly(
            tuple("A1", Verdict.NOT_ASSESSABLE, List.of()),
            tuple("A2", Verdict.NOT_ASSESSABLE, List.of()),
            tuple("A3", Verdict.NOT_ASSESSABLE, List.of()));
  }

  @Test
  void provesAnErrorWhereKnownPartsAloneExceedTheTotal() {
    assertThat(
            SampleReport.ordinary()
                .blank("applications.received.research")
                .with("applications.received.natural_person", "40")
                .findings())
        .filteredOn(finding -> finding.rule().equals("A4"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
              assertThat(finding.expected()).isEqualTo("45");
              assertThat(finding.cells())
                  .hasSize(6)
                  .doesNotContain("applications.received.research");
            });
    assertThat(
            SampleReport.ordinary()
                .with("disputes.reconsideration.other", MeasureStatus.UNREADABLE, "1 1")
                .with("disputes.reconsideration.total", "1")
                .findings())
        .extracting(Finding::rule)
        .contains("B2");
  }

  @Test
  void provesNothingByKnownPartsWhereOneIsNegative() {
    assertThat(
            SampleReport.ordinary()
                .blank("applications.received.research")
                .with("applications.received.natural_person", "40")
                .with("applications.received.welfare", "-1")
                .findings())
        .extracting(Finding::rule)
        .doesNotContain("A4");
  }

  @Test
  void noticesATotalLeftAtZeroOrEmptyBesideOutcomes() {
    assertThat(
            SampleReport.ordinary().with("applications.processed_total.business", "0").findings())
        .filteredOn(finding -> finding.rule().equals("A5"))
        .extracting(Finding::verdict, Finding::expected, Finding::actual)
        .containsExactly(tuple(Verdict.FAIL, "5", "0"));
    assertThat(SampleReport.ordinary().blank("applications.processed_total.business").findings())
        .filteredOn(finding -> finding.rule().equals("A5"))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.SUSPECT);
  }

  @Test
  void countsInferredValuesAsNumbers() {
    SampleReport report = SampleReport.ordinary().inferred("applications.received.business", "5");
    assertThat(report.findings()).isEmpty();
    assertThat(report.inferred("applications.received.business", "6").findings())
        .extracting(Finding::rule)
        .contains("A1");
  }

  @Test
  void comparesFractionsAndNumbersOfAnyLengthExactly() {
    assertThat(
            SampleReport.zero(Edition.FORM_2021)
                .with("disputes.reconsideration.upheld", "1.5")
                .with("disputes.reconsideration.total", "1.50")
                .findings())
        .extracting(Finding::rule)
        .containsOnly("C4");
    assertThat(
            SampleReport.zero(Edition.FORM_2021)
                .with("disputes.reconsideration.upheld", "9223372036854775807")
                .with("disputes.reconsideration.corrected", "9223372036854775807")
                .with("disputes.reconsideration.total", "-2")
                .findings())
        .filteredOn(finding -> finding.rule().equals("B1"))
        .extracting(Finding::expected)
        .containsExactly("18446744073709551614");
  }
}
