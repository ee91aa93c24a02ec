package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.parse.token.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables two and three of one document, each cut into lines by the edition that it follows. Labels
 * show the edition nearly always. Where those of table three are lost, its lines are the same in
 * both editions; those of table two are not, so only the numbers of values in its lines may decide,
 * and otherwise its edition stays unknown.
 *
 * @param two table two, 主动公开政府信息情况
 * @param three table three, 收到和处理政府信息公开申请情况
 */
record TableEditions(TableLines two, TableLines three) {
  /** Lines that hold one value in the newer form and three in the older one. */
  private static final Set<String> DIFFERENT = Set.of("license", "penalty", "coercive_measure");

  private static final int VALUES_2019 = 3;

  /**
   * @param two the tokens of table two
   * @param three the tokens of table three
   * @param year the report year, which decides last; null where it is unknown
   * @param problems where it is recorded that no label showed an edition
   */
  static TableEditions of(
      List<Token> two, List<Token> three, @Nullable Integer year, List<Problem> problems) {
    Edition labelsTwo = EditionWords.of(StatutoryTable.DISCLOSURES, two);
    Edition labelsThree = EditionWords.of(StatutoryTable.APPLICATIONS, three);
    Edition due = year == null || year < 2019 ? Edition.FORM_2021 : Edition.due(year);
    TableLines linesTwo =
        labelsTwo != null
            ? TableLines.shown(labelsTwo, StatutoryTable.DISCLOSURES, two)
            : byValues(two, labelsThree != null ? labelsThree : due);
    TableLines linesThree =
        labelsThree != null
            ? TableLines.shown(labelsThree, StatutoryTable.APPLICATIONS, three)
            : TableLines.assumed(
                labelsTwo != null ? labelsTwo : due, StatutoryTable.APPLICATIONS, three);
    if (labelsTwo == null && linesTwo.edition() != null) {
      note(
          ProblemCode.EDITION_BY_VALUES,
          StatutoryTable.DISCLOSURES,
          linesTwo.edition(),
          two,
          problems);
    }
    if (labelsThree == null && linesThree.hasValues()) {
      ProblemCode code =
          labelsTwo != null ? ProblemCode.EDITION_BY_TABLE_TWO : ProblemCode.EDITION_BY_YEAR;
      Edition assumed = linesThree.template().edition();
      note(code, StatutoryTable.APPLICATIONS, assumed, three, problems);
    }
    return new TableEditions(linesTwo, linesThree);
  }

  /** The edition that the tables show, table three before table two; null where neither does. */
  @Nullable Edition shown() {
    return three.edition() != null ? three.edition() : two.edition();
  }

  /** Three values in a line are the older form; one in each may be it with two left empty. */
  private static TableLines byValues(List<Token> tokens, Edition likely) {
    TableLines older = TableLines.assumed(Edition.FORM_2019, StatutoryTable.DISCLOSURES, tokens);
    int threes = 0;
    int ones = 0;
    int others = 0;
    for (PrintedLine line : older.lines()) {
      if (differs(line, older)) {
        long values = line.cells().stream().filter(Token::isPrintedValue).count();
        threes += values == VALUES_2019 ? 1 : 0;
        ones += values == 1 ? 1 : 0;
        others += values != 1 && values != VALUES_2019 ? 1 : 0;
      }
    }
    if (threes > 0 && ones == 0) {
      return older.asShown();
    }
    if (likely == Edition.FORM_2019) {
      return older;
    }
    TableLines newer = TableLines.assumed(likely, StatutoryTable.DISCLOSURES, tokens);
    return ones > 1 && threes + others == 0 ? newer.asShown() : newer;
  }

  /** Whether a line has values whose number is not the same in both editions. */
  private static boolean differs(PrintedLine line, TableLines table) {
    return line.index() >= 0
        && line.hasValues()
        && DIFFERENT.contains(table.template().lines().get(line.index()).name());
  }

  private static void note(
      ProblemCode code,
      StatutoryTable table,
      Edition edition,
      List<Token> tokens,
      List<Problem> problems) {
    problems.add(
        new Problem(
            code, List.of(), Map.of("table", table, "edition", edition), tokens.get(0).span()));
  }
}
