package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.parse.token.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The editions by which tables two and three of one document are read. Labels tell them nearly
 * always. Where those of table three are lost, its lines are the same in both editions; those of
 * table two are not, so only the numbers of values in its lines may decide, and else nothing.
 *
 * @param two edition of table two, null where neither labels nor values tell
 * @param three edition that table three's labels tell, null where they tell none
 * @param assumedTwo the edition whose template table two is read by
 * @param assumedThree the edition whose template table three is read by
 */
public record TableEditions(
    @Nullable Edition two, @Nullable Edition three, Edition assumedTwo, Edition assumedThree) {
  /** Lines that hold one value in the newer form and three in the older one. */
  private static final Set<String> TELLING = Set.of("license", "penalty", "coercive_measure");

  private static final int VALUES_2019 = 3;

  /**
   * @param problems where it is recorded that no label told an edition
   */
  public static TableEditions of(
      List<Token> two, List<Token> three, @Nullable Integer year, List<Problem> problems) {
    Edition labelsTwo = EditionWords.of(StatutoryTable.DISCLOSURES, two);
    Edition labelsThree = EditionWords.of(StatutoryTable.APPLICATIONS, three);
    Edition due = year == null || year < 2019 ? Edition.FORM_2021 : Edition.due(year);
    Edition likely = labelsThree != null ? labelsThree : due;
    Edition readTwo = labelsTwo != null ? labelsTwo : byValues(two, likely);
    Edition assumedTwo = readTwo != null ? readTwo : likely;
    Edition assumedThree = labelsThree != null ? labelsThree : labelsTwo != null ? labelsTwo : due;
    if (labelsTwo == null && readTwo != null) {
      note(ProblemCode.EDITION_BY_VALUES, StatutoryTable.DISCLOSURES, readTwo, two, problems);
    }
    if (labelsThree == null && !lines(three, assumedThree, StatutoryTable.APPLICATIONS).isEmpty()) {
      ProblemCode code =
          labelsTwo != null ? ProblemCode.EDITION_BY_TABLE_TWO : ProblemCode.EDITION_BY_YEAR;
      note(code, StatutoryTable.APPLICATIONS, assumedThree, three, problems);
    }
    return new TableEditions(readTwo, labelsThree, assumedTwo, assumedThree);
  }

  /** The edition that labels tell of the document, null where they tell none. */
  public @Nullable Edition told() {
    return three != null ? three : two;
  }

  /** Three values in a line are the older form; one in each may be it with two left empty. */
  private static @Nullable Edition byValues(List<Token> tokens, Edition likely) {
    int threes = 0;
    int ones = 0;
    int others = 0;
    for (PrintedLine line : lines(tokens, Edition.FORM_2019, StatutoryTable.DISCLOSURES)) {
      long values = line.cells().stream().filter(Token::isPrintedValue).count();
      threes += values == VALUES_2019 ? 1 : 0;
      ones += values == 1 ? 1 : 0;
      others += values != 1 && values != VALUES_2019 ? 1 : 0;
    }
    if (threes > 0 && ones == 0) {
      return Edition.FORM_2019;
    }
    return ones > 1 && threes + others == 0 && likely == Edition.FORM_2021 ? likely : null;
  }

  /** The printed lines of a table that have values; of table two those that tell an edition. */
  private static List<PrintedLine> lines(
      List<Token> tokens, Edition edition, StatutoryTable table) {
    Template template = Template.of(edition, table);
    return LineCollector.collect(template, tokens).stream()
        .filter(line -> line.index() >= 0 && line.hasValues())
        .filter(
            line ->
                table != StatutoryTable.DISCLOSURES
                    || TELLING.contains(template.lines().get(line.index()).name()))
        .toList();
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
