package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.parse.token.Token;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads table four, which has one line of fifteen cells and no label before it. */
final class DisputesReader {
  /** Fewer values than one procedure has are page numbers and the like. */
  private static final int FEWEST = 5;

  private DisputesReader() {}

  /**
   * @param edition that the tables before it show, as its own labels are the same in both editions;
   *     null where they show none
   * @param tokens the table's part of the document
   * @param incomplete whether lines of the table are known to be lost, so that no value can be
   *     assigned to a cell
   * @param problems where what is odd is recorded
   */
  static ParsedTable read(
      Template template,
      @Nullable Edition edition,
      List<Token> tokens,
      boolean incomplete,
      List<Problem> problems) {
    List<CellKey> keys = template.cells();
    List<Token> row = row(runs(tokens), keys.size());
    if (row.isEmpty() && !hasWholeHeader(tokens)) {
      return TableReader.absent(StatutoryTable.DISPUTES, template);
    }
    boolean structured = !row.isEmpty() && row.get(0).width() > 1;
    PrintedLine line = new PrintedLine(0, "", PrintedLine.Match.EXACT, row, List.of(), structured);
    List<CellAssignment> all =
        incomplete ? List.of() : new CellAssignments(true).of(line, "", keys.size());
    List<CellAssignment> assignments =
        IdentitySolver.solve(
                List.of(all),
                new boolean[] {!MeasureBuilder.isAsPrinted(line, all)},
                template.identities(),
                keys.size())
            .get(0);
    List<Measure> measures = MeasureBuilder.of(keys, line, assignments, incomplete, problems);
    return new ParsedTable(StatutoryTable.DISPUTES, edition, List.of(), measures);
  }

  /** Whether the header is there to its end, so that a row without values is blank, not cut off. */
  private static boolean hasWholeHeader(List<Token> tokens) {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      words.append(token.kind() == Token.Kind.WORDS ? token.words() : "");
    }
    int after = words.indexOf("复议后起诉");
    int first = words.indexOf("结果维持");
    return after >= 0 && first >= 0 && words.lastIndexOf("总计") > after;
  }

  /** Unbroken runs of cells; a row of the source that holds words is a header and no run. */
  private static List<List<Token>> runs(List<Token> tokens) {
    List<List<Token>> runs = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    for (Token token : tokens) {
      if (token.isCell()) {
        run.add(token);
      } else if (token.kind() != Token.Kind.ROW_END
          || run.size() >= FEWEST
          || !Token.anyPrintedValue(run)) {
        addUnlessHeader(runs, run, token.kind() == Token.Kind.WORDS && token.width() > 0);
        run = new ArrayList<>();
      }
    }
    addUnlessHeader(runs, run, false);
    return runs;
  }

  private static void addUnlessHeader(List<List<Token>> runs, List<Token> run, boolean header) {
    if (run.size() >= FEWEST && !(header && !Token.anyPrintedValue(run))) {
      runs.add(run);
    }
  }

  /**
   * The last run of exactly the form's cells, else the parts that make them up, else the longest; a
   * row of blanks counts only where no other row prints a value.
   */
  private static List<Token> row(List<List<Token>> runs, int width) {
    List<Token> longest = List.of();
    List<Token> joined = new ArrayList<>();
    for (int at = runs.size() - 1; at >= 0; at--) {
      List<Token> run = runs.get(at);
      if (printed(run) == width || run.size() == width && printed(run) > 0) {
        return run;
      }
      if (printed(run) > 0) {
        joined.addAll(0, run);
      }
      if (printed(run) > printed(longest) || longest.isEmpty() && run.size() >= width) {
        longest = run;
      }
    }
    return printed(joined) == width ? joined : longest;
  }

  private static int printed(List<Token> run) {
    int printed = 0;
    for (Token cell : run) {
      printed += cell.isPrintedValue() ? 1 : 0;
    }
    return printed;
  }
}
