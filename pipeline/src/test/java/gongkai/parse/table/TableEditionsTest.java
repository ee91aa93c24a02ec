package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.parse.NotAReport;
import gongkai.parse.ReportParser;
import gongkai.report.AnnualReport;
import gongkai.report.MeasureStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables whose labels lost the words that tell the edition of the form. */
class TableEditionsTest {
  private static final List<String> OLDER =
      List.of(
          "规章|1|2|30", "规范性文件|4|5|60", "行政许可|12|3|456", "行政处罚|7|0|89", "行政强制|2|0|1", "行政事业性收费|3|0");
  private static final List<String> NEWER =
      List.of("规章|1|2|30", "行政规范性文件|4|5|60", "行政许可|456", "行政处罚|89", "行政强制|1", "行政事业性收费|12.5");

  @Test
  void takesThreeValuesInALineForTheOlderForm() {
    AnnualReport report = report(2020, rows(OLDER));

    assertThat(value(report, "disclosures.license.items_last_year")).isEqualTo("12");
    assertThat(value(report, "disclosures.license.decisions")).isEqualTo("456");
    assertThat(value(report, "disclosures.regulation.created")).isEqualTo("1");
    assertThat(report.table(StatutoryTable.DISCLOSURES).edition()).isEqualTo(Edition.FORM_2019);
    assertThat(report.problems())
        .extracting(Problem::code, Problem::arguments)
        .containsExactly(
            tuple(
                ProblemCode.EDITION_BY_VALUES,
                Map.of("table", StatutoryTable.DISCLOSURES, "edition", Edition.FORM_2019)));
  }

  @Test
  void takesOneValueInALineForTheNewerFormWhereThatIsDue() {
    AnnualReport report = report(2023, rows(NEWER));

    assertThat(value(report, "disclosures.license.decisions")).isEqualTo("456");
    assertThat(value(report, "disclosures.regulation.issued")).isEqualTo("1");
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EDITION_BY_VALUES);
  }

  @Test
  void namesNoColumnWhereNothingTells() {
    List<String> bare = List.of("规章|1|2|30", "规范性文件|4|5|60");
    AnnualReport report = report(2023, rows(bare));

    assertThat(report.table(StatutoryTable.DISCLOSURES).edition()).isNull();
    assertThat(report.edition()).isNull();
    assertThat(report.measures().values())
        .isNotEmpty()
        .allSatisfy(
            measure -> {
              assertThat(measure.value()).isNull();
              assertThat(measure.status()).isEqualTo(MeasureStatus.UNREADABLE);
            });
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EDITION_UNKNOWN);

    // One value in each line may be the older form's first column with two others left empty.
    assertThat(report(2020, rows(NEWER)).measures().values())
        .allMatch(measure -> measure.value() == null);
    assertThat(report(2023, rows(List.of("规章|1|2|30", "行政许可|4|5"))).measures().values())
        .allMatch(measure -> measure.value() == null);
  }

  @Test
  void readsLinesOfTableThreeThatAreTheSameInBothEditions() {
    List<String> cut =
        List.of(
            "一、本年新收政府信息公开申请数量|3|0|0|0|0|0|3",
            "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0",
            "（一）予以公开|3|0|0|0|0|0|3");
    AnnualReport report = report(2020, rows(cut));

    assertThat(value(report, "applications.received.total")).isEqualTo("3");
    assertThat(report.table(StatutoryTable.APPLICATIONS).edition()).isNull();
    assertThat(report.table(StatutoryTable.APPLICATIONS).missingLines())
        .contains("other")
        .doesNotContain("other_other");
    assertThat(report.problems())
        .extracting(Problem::code, Problem::arguments)
        .containsExactly(
            tuple(
                ProblemCode.EDITION_BY_YEAR,
                Map.of("table", StatutoryTable.APPLICATIONS, "edition", Edition.FORM_2019)));
  }

  private static String value(AnnualReport report, String cell) {
    return report.measures().get(cell).value().toPlainString();
  }

  private static List<List<Cell>> rows(List<String> rows) {
    List<List<Cell>> grid = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      List<Cell> line = new ArrayList<>();
      for (String cell : cells) {
        line.add(new Cell(cell, new SourceSpan(0, grid.size() + 5, grid.size(), line.size())));
      }
      grid.add(line);
    }
    return grid;
  }

  private static AnnualReport report(int year, List<List<Cell>> table) {
    boolean three = table.get(0).get(0).text().startsWith("一、");
    List<Block> blocks =
        Stream.of(
                new TextBlock("甲镇" + year + "年政府信息公开工作年度报告", SourceSpan.ofLine(1)),
                new TextBlock("一、总体情况", SourceSpan.ofLine(2)),
                new TextBlock(three ? "三、收到和处理政府信息公开申请情况" : "二、主动公开政府信息情况", SourceSpan.ofLine(3)),
                new TableGrid(table, SourceSpan.ofLine(4)),
                new TextBlock("五、存在的主要问题及改进情况", SourceSpan.ofLine(90)))
            .map(block -> (Block) block)
            .toList();
    try {
      return ReportParser.parse(new Document(blocks, Map.of(), List.of()));
    } catch (NotAReport rejected) {
      throw new AssertionError(rejected);
    }
  }
}
