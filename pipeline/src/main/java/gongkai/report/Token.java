package gongkai.report;

import gongkai.document.SourceSpan;
import gongkai.text.CellText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a document as the table readers walk over it.
 *
 * @param width cells of the grid row that the token stands in, 0 outside grids
 */
record Token(TokenText text, SourceSpan span, int width) {

  enum Kind {
    NUMBER,
    BLANK,
    MARK,
    /** A label, a header, a fragment of either, or words in place of a value. */
    WORDS,
    /** A section's heading. */
    HEADING,
    /** A paragraph; ends every table row. */
    PROSE,
    /** The end of a row that the source itself marks. */
    ROW_END
  }

  static Token of(Kind kind, String raw, SourceSpan span, int width) {
    return new Token(TokenText.of(kind, raw), span, width);
  }

  static Token value(CellText text, String raw, SourceSpan span, int width) {
    return new Token(TokenText.value(text, raw), span, width);
  }

  Kind kind() {
    return text.kind();
  }

  String raw() {
    return text.raw();
  }

  String words() {
    return text.words();
  }

  @Nullable BigDecimal number() {
    return text.number();
  }

  int section() {
    return text.section();
  }

  /** Whether something is printed that can be the value of a cell. */
  boolean isPrintedValue() {
    return kind() == Kind.NUMBER || kind() == Kind.MARK;
  }

  /** Whether at least one of them can be the value of a cell. */
  static boolean anyPrintedValue(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isPrintedValue()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token can fill a cell, were it only with nothing. */
  boolean isCell() {
    return isPrintedValue() || kind() == Kind.BLANK;
  }
}
