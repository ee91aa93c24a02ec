package gongkai.document;

/**
 * Where something stands in a source file, in terms that a person can look up.
 *
 * @param page 1-based page, 0 where the format has no pages
 * @param line 1-based line of the extracted text, 0 where the format has no lines
 * @param row 0-based row within the table grid, -1 outside tables
 * @param column 0-based column within the table grid, -1 outside tables
 */
public record SourceSpan(int page, int line, int row, int column) {

  /** A whole line of plain text. */
  public static SourceSpan ofLine(int line) {
    return new SourceSpan(0, line, -1, -1);
  }

  /**
   * The span so many columns further right, or left where negative. Outside tables, and where there
   * is no such column, the span has no column.
   */
  public SourceSpan moved(int columns) {
    int moved = column < 0 || column + columns < 0 ? -1 : column + columns;
    return moved == column ? this : new SourceSpan(page, line, row, moved);
  }

  /** The span in words: {@code line 12, column 3}. */
  public String description() {
    StringBuilder words = new StringBuilder();
    append(words, "page ", page, 1);
    append(words, "line ", line, 1);
    append(words, "row ", row, 0);
    append(words, "column ", column, 0);
    return words.toString();
  }

  private static void append(StringBuilder words, String unit, int number, int least) {
    if (number >= least) {
      words.append(words.isEmpty() ? "" : ", ").append(unit).append(number);
    }
  }
}
