package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.form.TemplateLine;
import gongkai.parse.table.PrintedLine.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed above a line of table two, in comparable form, and the order of its columns. */
class ColumnOrderTest {
  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "FORM_2021, 信息内容本年制发件数本年废止件数现行有效件数规章, issued repealed in_force",
    "FORM_2021, 信息内容现行有效件数本年制发件数本年废止件数规章, in_force issued repealed",
    "FORM_2021, 信息内容本年制发件数现行有效件数本年废止件数规章, issued in_force repealed",
    "FORM_2021, 信息内容本年发件现行有效件本年废止件规章, issued in_force repealed",
    "FORM_2021, 现行有效件数本年制发件数本年废止件数规章, in_force issued repealed",
    "FORM_2021, 现行有效件数信息内容本年制发件数本年废止件数现行有效件数规章, issued repealed in_force",
    "FORM_2019, 信息内容对外公开总数量本年新制作数量本年新公开数量规章, total_disclosed created newly_disclosed",
    "FORM_2021, 规章, issued repealed in_force",
  })
  void isThatOfTheHeader(Edition edition, String label, String columns) {
    assertThat(columns(order(edition), line(edition, "regulation"), label)).isEqualTo(columns);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FORM_2021, 信息内容本年制发件数现行有效件数规章",
    "FORM_2021, 信息内容规章",
    "FORM_2019, 信息内容新制作数量对外公开总数量规章",
  })
  void isThatOfTheFormWhereTheHeaderIsDamaged(Edition edition, String label) {
    TemplateLine line = line(edition, "regulation");
    assertThat(columns(order(edition), line, label)).isEqualTo(written(line.cells()));
    assertThat(problems)
        .extracting(Problem::code, Problem::cells)
        .containsExactly(
            tuple(ProblemCode.HEADER_DAMAGED, line.cells().stream().map(CellKey::name).toList()));
  }

  @Test
  void holdsForAllLinesOfItsGroup() {
    ColumnOrder order = order(Edition.FORM_2021);
    columns(order, line(Edition.FORM_2021, "regulation"), "信息内容现行有效件数本年制发件数本年废止件数规章");
    assertThat(columns(order, line(Edition.FORM_2021, "normative_document"), "行政规范性文件"))
        .isEqualTo("in_force issued repealed");
  }

  @Test
  void beginsAnewWithTheNextGroup() {
    ColumnOrder order = order(Edition.FORM_2019);
    columns(order, line(Edition.FORM_2019, "license"), "信息内容处理决定数量上一年项目数量本年增减行政许可");
    assertThat(columns(order, line(Edition.FORM_2019, "other_service"), "其他对外管理服务事项"))
        .isEqualTo("decisions items_last_year items_change");
    assertThat(columns(order, line(Edition.FORM_2019, "penalty"), "第二十条第六项行政处罚"))
        .isEqualTo("items_last_year items_change decisions");
  }

  private ColumnOrder order(Edition edition) {
    return new ColumnOrder(Template.of(edition, StatutoryTable.DISCLOSURES), problems);
  }

  private static TemplateLine line(Edition edition, String name) {
    return Template.of(edition, StatutoryTable.DISCLOSURES).lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String columns(ColumnOrder order, TemplateLine line, String label) {
    PrintedLine printed = new PrintedLine(0, label, Match.EXACT, List.of(), List.of(), true);
    return written(order.cells(line, printed));
  }

  private static String written(List<CellKey> cells) {
    return cells.stream().map(CellKey::column).collect(Collectors.joining(" "));
  }
}
