package gongkai.parse.token;

import gongkai.text.CellText;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token says, without its position. Reports print the same labels and small numbers over and
 * over, so one instance serves the tokens of many.
 *
 * @param raw the text as printed
 * @param words comparable form of the text for words and headings, otherwise empty
 * @param number the value of a number, otherwise null
 * @param section the form's number of a heading, otherwise 0
 * @param cues the tables that these words show the beginning of, mostly none
 */
record TokenText(
    Token.Kind kind,
    String raw,
    String words,
    @Nullable BigDecimal number,
    int section,
    Set<TableCue> cues) {

  static TokenText of(Token.Kind kind, String raw) {
    return new TokenText(kind, raw, "", null, 0, Set.of());
  }

  static TokenText words(String raw, String words) {
    return new TokenText(Token.Kind.WORDS, raw, words, null, 0, TableCue.in(words));
  }

  static TokenText heading(String raw, String words, int section) {
    return new TokenText(Token.Kind.HEADING, raw, words, null, section, Set.of());
  }

  static TokenText value(CellText text, String raw) {
    Token.Kind kind =
        switch (text.kind()) {
          case NUMBER -> Token.Kind.NUMBER;
          case BLANK -> Token.Kind.BLANK;
          default -> Token.Kind.MARK;
        };
    return new TokenText(kind, raw, "", text.value(), 0, Set.of());
  }
}
