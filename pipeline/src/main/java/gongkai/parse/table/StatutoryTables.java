package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.parse.token.Token;
import gongkai.report.ParsedTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the three statutory tables of a document. */
public final class StatutoryTables {
  private StatutoryTables() {}

  /**
   * @param ranges where the tables stand
   * @param year the report year, which decides the edition where no label shows it; null where it
   *     is unknown
   * @param problems where what is odd is recorded
   * @return one table for each {@link StatutoryTable}, in that order
   */
  public static List<ParsedTable> read(
      TableRanges ranges, @Nullable Integer year, List<Problem> problems) {
    List<Token> two = ranges.tokens(StatutoryTable.DISCLOSURES);
    List<Token> three = ranges.tokens(StatutoryTable.APPLICATIONS);
    List<Token> four = ranges.tokens(StatutoryTable.DISPUTES);
    TableEditions editions = TableEditions.of(two, three, year, problems);
    boolean incomplete = DroppedRepeats.in(List.of(two, three, four));
    if (incomplete) {
      problems.add(new Problem(ProblemCode.REPEATED_LINES_DROPPED, List.of(), Map.of(), null));
    }
    // Without its edition the columns of table two have no names, and their numbers no meaning.
    boolean nameless = editions.two().edition() == null;
    ParsedTable disclosures = TableReader.read(editions.two(), incomplete || nameless, problems);
    if (nameless && !incomplete && disclosures.present()) {
      problems.add(
          new Problem(
              ProblemCode.EDITION_UNKNOWN,
              disclosures.measures().stream().map(measure -> measure.key().name()).toList(),
              Map.of(),
              two.get(0).span()));
    }
    Template templateFour =
        Template.of(editions.three().template().edition(), StatutoryTable.DISPUTES);
    return List.of(
        disclosures,
        TableReader.read(editions.three(), incomplete, problems),
        DisputesReader.read(templateFour, editions.shown(), four, incomplete, problems));
  }
}
