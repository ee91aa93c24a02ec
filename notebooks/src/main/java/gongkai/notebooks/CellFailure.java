package gongkai.notebooks;

import gongkai.text.TerminalText;

/** A cell that failed, with a message for the person who wrote it. */
final class CellFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Characters of a line that a message quotes on either side of the error's position. */
  private static final int SHOWN = 60;

  CellFailure(String message) {
    super(message);
  }

  /**
   * A failure whose message quotes the line of the error and marks its position.
   *
   * @param start offset of the error in the cell, from 0
   * @param length characters to mark, at least 1
   */
  static CellFailure at(String cell, int start, int length, String message) {
    int position = Math.max(0, Math.min(start, cell.length()));
    int lineStart = cell.lastIndexOf('\n', position - 1) + 1;
    int lineEnd = cell.indexOf('\n', position);
    String line = cell.substring(lineStart, lineEnd < 0 ? cell.length() : lineEnd);
    int column = position - lineStart;
    int from = Math.max(0, column - SHOWN);
    int to = Math.min(line.length(), column + SHOWN);
    int marked = Math.max(1, Math.min(length, to - column));
    String before = plain(line.substring(from, column));
    String word = plain(line.substring(column, Math.min(line.length(), column + marked)));
    long row =
        cell.substring(0, lineStart).chars().filter(character -> character == '\n').count() + 1;
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
