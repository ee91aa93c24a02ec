package gongkai.extract.text;

import gongkai.extract.layout.Glyph;
import gongkai.extract.layout.TextRow;
import gongkai.text.CellText;
import gongkai.text.Folding;
import gongkai.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places the characters of a text as a terminal shows them: wide characters take two columns. The
 * boxes have the proportions of printed characters, so that what reads PDF pages reads them too.
 */
final class TextGlyphs {
  /** The width of a column. */
  static final float COLUMN = 5;

  /** The height of a character, that of two columns. */
  static final float HEIGHT = 10;

  /** The distance between two lines. */
  static final float PITCH = 12;

  /** A line of fewer characters with blanks between ideographs has several cells. */
  private static final int LONGEST_ROW = 36;

  /** A value alone behind a longer text is part of a sentence. */
  private static final int LONGEST_LABEL = 30;

  private TextGlyphs() {}

  /**
   * The characters of a line; empty where it is blank.
   *
   * @param number 0-based, from the upper edge
   */
  static Optional<TextRow> row(String line, int number) {
    int values = trailingValues(line);
    boolean row = isShort(line);
    List<Glyph> glyphs = new ArrayList<>(line.length());
    float top = number * PITCH;
    int column = 0;
    int at = 0;
    while (at < line.length()) {
      int character = line.codePointAt(at);
      String text = Character.toString(character);
      int width = character < ' ' ? 0 : TerminalText.width(text);
      if (!isBlank(character)) {
        glyphs.add(glyph(text, column, width, top, glyphs.size()));
      } else if (!glyphs.isEmpty() && (at >= values - 1 || row && isBetweenWide(line, at))) {
        glyphs.add(glyph(Glyph.CELL_END, column, width, top, glyphs.size()));
      }
      column += width;
      at += Character.charCount(character);
    }
    while (!glyphs.isEmpty() && glyphs.get(glyphs.size() - 1).isBlank()) {
      glyphs.remove(glyphs.size() - 1);
    }
    return glyphs.isEmpty() ? Optional.empty() : Optional.of(new TextRow(glyphs));
  }

  static Glyph glyph(String text, int column, int width, float top, int order) {
    float left = column * COLUMN;
    return new Glyph(text, left, top, left + width * COLUMN, top + HEIGHT, 0, order);
  }

  static boolean isBlank(int character) {
    return character <= ' ' || character == '\u00a0' || character == '\u3000';
  }

  private static boolean isShort(String line) {
    int printed = 0;
    for (int at = 0; at < line.length(); at++) {
      printed += isBlank(line.charAt(at)) ? 0 : 1;
    }
    return printed <= LONGEST_ROW && !line.stripTrailing().endsWith("。");
  }

  /** Whether an ideograph or bracket precedes the blank, and another or an item number follows. */
  private static boolean isBetweenWide(String line, int blank) {
    if (blank == 0 || blank + 2 >= line.length()) {
      return false;
    }
    char after = line.charAt(blank + 1);
    boolean item =
        after >= '0'
            && after <= '9'
            && (line.charAt(blank + 2) == '.' || line.charAt(blank + 2) == '、');
    return isWide(line.charAt(blank - 1)) && (item || isWide(after));
  }

  private static boolean isWide(char character) {
    return character >= '\u2e80' && character != '\u3000';
  }

  /** Where the values at the end of a line begin, whose blanks end cells; else past its end. */
  private static int trailingValues(String line) {
    int begin = line.length() + 1;
    int count = 0;
    int at = line.length();
    while (at > 0) {
      int end = at;
      while (end > 0 && isBlank(line.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && !isBlank(line.charAt(start - 1))) {
        start--;
      }
      if (start == end || !isNumber(line.substring(start, end))) {
        break;
      }
      begin = start;
      at = start;
      count++;
    }
    return count == 1 && begin > LONGEST_LABEL && !line.contains("  ") ? line.length() + 1 : begin;
  }

  private static boolean isNumber(String word) {
    return CellText.of(Folding.fold(word)).kind() == CellText.Kind.NUMBER;
  }
}
