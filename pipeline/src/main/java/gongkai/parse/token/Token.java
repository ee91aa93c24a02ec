package gongkai.parse.token;

import gongkai.document.SourceSpan;
import gongkai.text.CellText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a document: a cell, a line of text, a heading, a paragraph or the end of a row.
 *
 * @param width number of cells of the token's row in a grid, 0 outside grids
 */
public record Token(TokenText text, SourceSpan span, int width) {

  public enum Kind {
    NUMBER,
    BLANK,
    MARK,
    /** A label, a header, a fragment of either, or words instead of a value. */
    WORDS,
    /** A section's heading. */
    HEADING,
    /** A paragraph; ends every table row. */
    PROSE,
    /** The end of a row that the source itself marks. */
    ROW_END
  }

  /** A token without words to compare and without a number. */
  public static Token of(Kind kind, String raw, SourceSpan span, int width) {
    return new Token(TokenText.of(kind, raw), span, width);
  }

  /** A number, a blank or a mark. */
  public static Token value(CellText text, String raw, SourceSpan span, int width) {
    return new Token(TokenText.value(text, raw), span, width);
  }

  public Kind kind() {
    return text.kind();
  }

  /** The text as printed. */
  public String raw() {
    return text.raw();
  }

  /** The comparable form of words and headings, empty for all other tokens. */
  public String words() {
    return text.words();
  }

  /** The value of a number, null for all other tokens. */
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

  /** Whether the token is a number or a mark, printed as the value of a cell. */
  public boolean isPrintedValue() {
    return kind() == Kind.NUMBER || kind() == Kind.MARK;
  }

  /** Whether at least one of them is a number or a mark. */
  public static boolean anyPrintedValue(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isPrintedValue()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is a cell: a number, a mark or a blank. */
  public boolean isCell() {
    return isPrintedValue() || kind() == Kind.BLANK;
  }
}
