package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureCheckTest {
  @Test
  void failsAHeadingWithoutItsTable() {
    assertThat(of("E1", SampleReport.ordinary().withoutTable(StatutoryTable.DISPUTES)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
              assertThat(finding.message()).startsWith("政府信息公开行政复议、行政诉讼情况 (disputes)");
            });
  }

  @Test
  void namesMissingSectionsInsteadWhereTheHeadingIsGoneToo() {
    SampleReport report =
        SampleReport.ordinary().withoutTable(StatutoryTable.DISPUTES).withoutSection(4);
    assertThat(of("E1", report)).isEmpty();
    assertThat(of("E2", report.withoutSection(6)))
        .extracting(Finding::message)
        .containsExactly("缺少第四、六部分");
  }

  @Test
  void takesATableForItsSectionWhereTheHeadingWasLost() {
    assertThat(SampleReport.ordinary().withoutSection(3).findings()).isEmpty();
  }

  @Test
  void suspectsAnEmptyFifthSection() {
    assertThat(of("E3", SampleReport.ordinary().section(5, " 无。\n")))
        .extracting(Finding::actual)
        .containsExactly("1");
    assertThat(of("E3", SampleReport.ordinary().section(5, "公开的深度还不够，明年加强培训。"))).isEmpty();
  }

  @Test
  void notesAnEditionThatIsNotTheOneDue() {
    assertThat(of("E5", SampleReport.zero(Edition.FORM_2019).year(2023)))
        .extracting(Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(tuple(Severity.INFO, "2021", "2019"));
    assertThat(of("E5", SampleReport.zero(Edition.FORM_2019).year(2020))).isEmpty();
  }

  @Test
  void asksReportsOfTheOldOutlineForNeitherSectionsNorTables() {
    SampleReport report = SampleReport.zero(Edition.PRE_2019).withoutSection(2).withoutSection(6);
    for (StatutoryTable table : StatutoryTable.values()) {
      report.withoutTable(table);
    }
    assertThat(report.year(2015).section(1, "全年收到政府信息公开申请5件。").findings()).isEmpty();
  }

  @Test
  void failsTablesOfTwoEditions() {
    assertThat(of("E6", SampleReport.ordinary().editionOfTableTwo(Edition.FORM_2019)))
        .extracting(Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(tuple(Severity.MEDIUM, "2019", "2021"));
  }

  @Test
  void tellsATableCutOffAtItsEndFromOneThatLacksALineWithin() {
    SampleReport cut =
        SampleReport.ordinary()
            .withoutLine("applications.other_other")
            .withoutLine("applications.processed_total")
            .withoutLine("applications.carried_forward");
    assertThat(of("R10", cut)).isEmpty();
    assertThat(of("R8", cut))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
              assertThat(finding.cells())
                  .containsExactly(
                      "applications.other_other.total",
                      "applications.processed_total.total",
                      "applications.carried_forward.total");
              assertThat(finding.message()).contains("缺少末尾 3 行：三（六）其他处理：3.其他");
            });
    SampleReport gap = SampleReport.ordinary().withoutLine("applications.unprocessed_repeat");
    assertThat(of("R8", gap)).isEmpty();
    assertThat(of("R10", gap))
        .extracting(Finding::severity, Finding::message)
        .containsExactly(
            tuple(
                Severity.HIGH,
                "收到和处理政府信息公开申请情况 (applications)：" + "缺少 1 行：三（五）不予处理：2.重复申请 (unprocessed_repeat)"));
  }

  @Test
  void weighsMissingItemsOfTableTwoByHowOftenTheyAreLeftOut() {
    assertThat(
            of(
                "R10",
                SampleReport.zero(Edition.FORM_2019)
                    .missing(StatutoryTable.DISCLOSURES, List.of("license", "procurement"))))
        .extracting(Finding::severity, Finding::cells)
        .containsExactly(tuple(Severity.MEDIUM, List.of()), tuple(Severity.LOW, List.of()));
  }

  private static List<Finding> of(String rule, SampleReport report) {
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
