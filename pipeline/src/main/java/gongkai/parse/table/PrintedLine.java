package gongkai.parse.table;

import gongkai.parse.token.Token;
import java.util.List;

/**
 * One line of a template as a document prints it: the label that was recognised and the cells found
 * behind it.
 *
 * @param index the template line, -1 where the words before the values name none
 * @param label all words since the values of the line before, comparable form: headers, groups and
 *     at the end the label
 * @param match how the label was recognised; {@link Match#NONE} where the index is -1
 * @param cells numbers, marks, blanks and words of the row, in order; blanks only where the source
 *     keeps them
 * @param strays numbers printed after the row ended, before the next label
 * @param structured whether the source itself ends the row, so that blanks and missing cells count
 */
record PrintedLine(
    int index,
    String label,
    Match match,
    List<Token> cells,
    List<Token> strays,
    boolean structured) {

  /** How a label was recognised. */
  enum Match {
    EXACT,
    /** By a beginning of the label. */
    CUT,
    /** By most of its characters. */
    SIMILAR,
    /** Label and value were printed without anything between them. */
    GLUED,
    /** Another label without cells stands before this one, so that the values may be that one's. */
    DOUBTFUL,
    NONE
  }

  PrintedLine {
    cells = List.copyOf(cells);
    strays = List.copyOf(strays);
  }

  /** Whether any cell holds a number or a mark. */
  boolean hasValues() {
    return Token.anyPrintedValue(cells);
  }

  /** The cells as printed, divided by bars. */
  String raw() {
    StringBuilder raw = new StringBuilder();
    for (Token cell : cells) {
      raw.append(raw.isEmpty() ? "" : " | ").append(cell.raw().strip());
    }
    return raw.toString();
  }
}
