package gongkai.parse.token;

import gongkai.document.SourceSpan;
import gongkai.text.CellText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a document as the table readers walk over it.
 *
 * @param width cells of the grid row that the token stands in, 0 outside grids
 */
public record Token(TokenText text, SourceSpan span, int width) {

  public enum Kind {
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

  public static Token of(Kind kind, String raw, SourceSpan span, int width) {
    return new Token(TokenText.of(kind, raw), span, width);
  }

  public static Token value(CellText text, String raw, SourceSpan span, int width) {
    return new Token(TokenText.value(text, raw), span, width);
  }

  public Kind kind() {
    return text.kind();
  }

  public String raw() {
    return text.raw();
  }

  public String words() {
    return text.words();
  }

  public @Nullable BigDecimal number() {
    return text.number();
  }

  /** The form's number of the section that a heading begins, 0 for all other tokens. */
  public int section() {
    return text.section();
  }

  /** The tables that these words show the beginning of. */
  public Set<TableCue> cues() {
    return text.cues();
  }

  /** Whether something is printed that can be the value of a cell. */
  public boolean isPrintedValue() {
    return kind() == Kind.NUMBER || kind() == Kind.MARK;
  }

  /** Whether at least one of them can be the value of a cell. */
  public static boolean anyPrintedValue(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isPrintedValue()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token can fill a cell, were it only with nothing. */
  public boolean isCell() {
    return isPrintedValue() || kind() == Kind.BLANK;
  }
}
