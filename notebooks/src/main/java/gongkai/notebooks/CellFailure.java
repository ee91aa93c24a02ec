package gongkai.notebooks;

import gongkai.text.TerminalText;

/** A cell that could not be answered, in words for the person who wrote it. */
final class CellFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Signs of one line that are shown on either side of the place. */
  private static final int SHOWN = 60;

  CellFailure(String message) {
    super(message);
  }

  /**
   * A failure that points at its place in the cell.
   *
   * @param start from 0
   * @param length of the wrong word, at least 1
   */
  static CellFailure at(String cell, int start, int length, String message) {
    int place = Math.max(0, Math.min(start, cell.length()));
    int lineStart = cell.lastIndexOf('\n', place - 1) + 1;
    int lineEnd = cell.indexOf('\n', place);
    String line = cell.substring(lineStart, lineEnd < 0 ? cell.length() : lineEnd);
    int column = place - lineStart;
    int from = Math.max(0, column - SHOWN);
    int to = Math.min(line.length(), column + SHOWN);
    int marked = Math.max(1, Math.min(length, to - column));
    String before = plain(line.substring(from, column));
    String word = plain(line.substring(column, Math.min(line.length(), column + marked)));
    long row = cell.substring(0, lineStart).chars().filter(sign -> sign == '\n').count() + 1;
    return new CellFailure(
        message
            + "\nline "
            + row
            + ", column "
            + (column + 1)
            + "\n  "
            + plain(line.substring(from, to))
            + "\n  "
            + " ".repeat(TerminalText.width(before))
            + "^".repeat(Math.max(1, TerminalText.width(word))));
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
