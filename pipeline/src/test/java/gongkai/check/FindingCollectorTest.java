package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCollectorTest {
  private static final Rules RULES = Rules.standard();

  private final FindingCollector findings = new FindingCollector(RULES);

  @Test
  void namesTheCellInWordsAndCodes() {
    CellKey cell = CellKey.of(StatutoryTable.APPLICATIONS, "received", "total");
    findings.atCell(
        RULES.require("C2"), Verdict.SUSPECT, cell, List.of(cell.name()), null, "见附表", Map.of());

    assertThat(findings.findings())
        .extracting(Finding::message)
        .containsExactly("一、本年新收政府信息公开申请数量 · 总计 (applications.received.total)：不是数字，而是“见附表”");
  }

  @Test
  void saysNothingOfCellsThatAreExempt() {
    CellKey change = CellKey.of(StatutoryTable.DISCLOSURES, "license", "items_change");
    findings.atCell(
        RULES.require("C3"), Verdict.FAIL, change, List.of(change.name()), null, "-3", Map.of());

    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void keepsALongValueWholeButShortensItInTheMessage() {
    findings.overall(RULES.require("E2"), List.of(), null, "长".repeat(50), Map.of());

    assertThat(findings.findings())
        .extracting(Finding::actual, Finding::message)
        .containsExactly(tuple("长".repeat(50), "缺少第" + "长".repeat(40) + "…部分"));
  }

  @Test
  void makesOneFindingForAllCellsOfOneSeverity() {
    List<CellKey> cells =
        List.of(
            CellKey.of(StatutoryTable.APPLICATIONS, "received", "total"),
            CellKey.of(StatutoryTable.APPLICATIONS, "granted", "total"),
            CellKey.of(StatutoryTable.APPLICATIONS, "granted", "business"));
    findings.together(RULES.require("C1"), cells, some -> Map.of("cells", "" + some.size()));

    assertThat(findings.findings())
        .extracting(Finding::severity, Finding::message)
        .containsExactly(
            tuple(Severity.MEDIUM, "收到和处理政府信息公开申请情况 (applications)：1 个单元格空白或标为不适用：1"),
            tuple(Severity.LOW, "收到和处理政府信息公开申请情况 (applications)：2 个单元格空白或标为不适用：2"));
  }

  @ParameterizedTest
  @CsvSource({
    "CELLS_WITHOUT_NUMBER, cells, 收办勾稽：3 处无法核对，没有数值的单元格：甲",
    "TABLE_NOT_READ,       table, 收办勾稽：3 处无法核对，没有读到表格 甲",
    "ONLY_IN_TEXT,         words, 收办勾稽：3 处无法核对，正文有“甲”，表中没有数值",
  })
  void saysWhyARuleCannotBeTested(NotAssessable reason, String argument, String message) {
    findings.notAssessable(RULES.require("A3"), 3, List.of(), reason, Map.of(argument, "甲"));

    assertThat(findings.findings())
        .extracting(Finding::rule, Finding::verdict, Finding::message)
        .containsExactly(tuple("A3", Verdict.NOT_ASSESSABLE, message));
  }
}
