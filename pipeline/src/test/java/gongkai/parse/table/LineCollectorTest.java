package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.parse.token.GivenTokens;
import gongkai.parse.token.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tokens of a table and the lines they are cut into. A line is written as its name, how its label
 * was recognised, its cells ({@code _} a blank), strays behind {@code +}, and {@code |} where the
 * source ends the row.
 */
class LineCollectorTest {
  private static final Template APPLICATIONS =
      Template.of(Edition.FORM_2021, StatutoryTable.APPLICATIONS);
  private static final Template DISCLOSURES =
      Template.of(Edition.FORM_2021, StatutoryTable.DISCLOSURES);

  @Test
  void readsALineFromARowOfAGrid() {
    assertThat(rows(APPLICATIONS, "一、本年新收政府信息公开申请数量|3|0|0|0|0|0|3"))
        .containsExactly("received EXACT 3 0 0 0 0 0 3 |");
  }

  @Test
  void readsALineFromOneCellPerTextLine() {
    assertThat(lines(APPLICATIONS, "一、本年新收政府信息公开申请数量", "3", "0", "0", "0", "0", "0", "3"))
        .containsExactly("received EXACT 3 0 0 0 0 0 3");
  }

  @Test
  void readsALineFromOneTextLine() {
    assertThat(lines(APPLICATIONS, "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1"))
        .containsExactly("carried_in EXACT 1 0 0 0 0 0 1");
  }

  @Test
  void joinsALabelThatIsBrokenOverLines() {
    assertThat(lines(APPLICATIONS, "一、本年新收", "政府信息公开", "申请数量", "3", "0"))
        .containsExactly("received EXACT 3 0");
    assertThat(rows(APPLICATIONS, "（五）不予处理|1.信访举报|投诉类申请|2|0|0|0|0|0|2"))
        .containsExactly("unprocessed_petition EXACT 2 0 0 0 0 0 2 |");
  }

  @Test
  void passesOverHeadersAndGroups() {
    assertThat(
            rows(
                APPLICATIONS,
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况",
                "自然人|商业企业|其他|总计",
                "三、本年度办理结果|（一）予以公开|3|0|3",
                "（三）不予公开|1.属于国家秘密|0|0|0"))
        .containsExactly("granted EXACT 3 0 3 |", "refused_state_secret EXACT 0 0 0 |");
  }

  @Test
  void recognisesDamagedLabels() {
    assertThat(rows(APPLICATIONS, "一、本年新收政府信|3|0|3", "二、上年结转政俯信息公开申请数置|1|0|1", "不明项目|4|5|6"))
        .containsExactly("received CUT 3 0 3 |", "carried_in SIMILAR 1 0 1 |", "- NONE 4 5 6 |");
  }

  @Test
  void separatesDigitsFromTheLabelTheyAreGluedTo() {
    assertThat(lines(DISCLOSURES, "行政许可76", "行政处罚", "12"))
        .containsExactly("license GLUED 76", "penalty EXACT 12");
  }

  @Test
  void keepsBlanksOfAGrid() {
    assertThat(rows(APPLICATIONS, "一、本年新收政府信息公开申请数量||1||0| |0|1|"))
        .containsExactly("received EXACT _ 1 _ 0 _ 0 1 _ |");
  }

  @Test
  void keepsWordsPrintedInsteadOfAValue() {
    assertThat(rows(DISCLOSURES, "规章|1|见附件|30")).containsExactly("regulation EXACT 1 见附件 30 |");
  }

  @Test
  void takesNoWordsForAValueBehindTheLastCell() {
    assertThat(rows(DISCLOSURES, "行政许可|76|见附件", "行政处罚|12"))
        .containsExactly("license EXACT 76", "penalty EXACT 12 |");
  }

  @Test
  void takesValuesFromTheRowBelowALabel() {
    assertThat(rows(DISCLOSURES, "规章", "1|2|30", "行政许可|5"))
        .containsExactly("regulation EXACT 1 2 30", "license EXACT 5 |");
  }

  @Test
  void setsNumbersBehindTheEndOfARowApart() {
    assertThat(rows(DISCLOSURES, "规章|1|2", "30", "行政许可|5"))
        .containsExactly("regulation EXACT 1 2 + 30 |", "license EXACT 5 |");
  }

  @Test
  void endsALineAtAHeading() {
    List<String> found = lines(DISCLOSURES, "规章", "1", "五、存在的主要问题及改进情况", "2", "3");
    assertThat(found.get(0)).isEqualTo("regulation EXACT 1");
    assertThat(found).doesNotContain("regulation EXACT 1 2 3");
  }

  @Test
  void findsBothPrintingsOfALine() {
    assertThat(rows(DISCLOSURES, "行政许可|5", "行政许可|6"))
        .containsExactly("license EXACT 5 |", "license EXACT 6 |");
  }

  private static List<String> rows(Template template, String... rows) {
    return written(template, GivenTokens.ofRows(rows));
  }

  private static List<String> lines(Template template, String... lines) {
    return written(template, GivenTokens.ofLines(lines));
  }

  private static List<String> written(Template template, List<Token> tokens) {
    return LineCollector.collect(template, tokens).stream()
        .map(line -> written(template, line))
        .toList();
  }

  private static String written(Template template, PrintedLine line) {
    String name = line.index() < 0 ? "-" : template.lines().get(line.index()).name();
    String strays = line.strays().isEmpty() ? "" : " + " + written(line.strays());
    return name
        + " "
        + line.match()
        + " "
        + written(line.cells())
        + strays
        + (line.structured() ? " |" : "");
  }

  private static String written(List<Token> tokens) {
    return tokens.stream()
        .map(token -> token.kind() == Token.Kind.BLANK ? "_" : token.raw().strip())
        .collect(Collectors.joining(" "));
  }
}
