package gongkai.report;

import gongkai.document.SourceSpan;
import gongkai.text.CellText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a document as the table readers walk over it.
 *
 * @param raw the text as printed
 * @param words comparable form of the text for {@link Kind#WORDS} and {@link Kind#HEADING},
 *     otherwise empty
 * @param number the value of a {@link Kind#NUMBER}, otherwise null
 * @param section the form's number of a {@link Kind#HEADING}, otherwise 0
 * @param width cells of the grid row that the token stands in, 0 outside grids
 */
record Token(
    Kind kind,
    String raw,
    String words,
    @Nullable BigDecimal number,
    int section,
    SourceSpan span,
    int width) {

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
    return new Token(kind, raw, "", null, 0, span, width);
  }

  static Token value(CellText text, String raw, SourceSpan span, int width) {
    Kind kind =
        switch (text.kind()) {
          case NUMBER -> Kind.NUMBER;
          case BLANK -> Kind.BLANK;
          default -> Kind.MARK;
        };
    return new Token(kind, raw, "", text.value(), 0, span, width);
  }

  /** Whether something is printed that can be the value of a cell. */
  boolean isPrintedValue() {
    return kind == Kind.NUMBER || kind == Kind.MARK;
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
    return kind == Kind.NUMBER || kind == Kind.MARK || kind == Kind.BLANK;
  }
}
