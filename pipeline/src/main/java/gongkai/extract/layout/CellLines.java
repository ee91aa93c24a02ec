package gongkai.extract.layout;

import gongkai.text.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of one cell to its text. */
final class CellLines {
  /**
   * Separates two pieces of which the page does not tell whether they are one number. A text with
   * it is never read as a number.
   */
  static final char OPEN_BREAK = '\u2028';

  /** One number with spaces between its thousands. */
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?");

  private CellLines() {}

  /**
   * Joins a cell's lines.
   *
   * @param width the width for text between the cell's sides, in points
   */
  static String of(List<TextRow> lines, float width) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).text();
      if (at > 0) {
        text.append(joint(text, line, lines.get(at - 1), lines.get(at), width));
      }
      text.append(line);
    }
    String folded = Folding.fold(text.toString());
    return GROUPED.matcher(folded).matches() ? folded.replace(" ", "") : text.toString();
  }

  /** Ideographs join without a space, Latin words with one, digits only where none fitted. */
  private static String joint(
      CharSequence before, String after, TextRow upper, TextRow lower, float width) {
    char last = Folding.fold(before.charAt(before.length() - 1));
    char first = Folding.fold(after.charAt(0));
    if (isNumeral(last) && isNumeral(first)) {
      return isNumber(before) && isNumber(after) && !isForced(upper, lower, width)
          ? String.valueOf(OPEN_BREAK)
          : "";
    }
    return isLatin(last) && isLatin(first) ? " " : "";
  }

  /** Whether the upper line had no room for another digit. */
  private static boolean isForced(TextRow upper, TextRow lower, float width) {
    float used = upper.right() - upper.left();
    return used + lower.glyphs().get(0).width() > width && lower.right() - lower.left() <= used;
  }

  private static boolean isNumber(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      char character = Folding.fold(text.charAt(at));
      if (!isNumeral(character) && character != ' ' && character != OPEN_BREAK) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumeral(char character) {
    return character >= '0' && character <= '9' || character == '.' || character == ',';
  }

  private static boolean isLatin(char character) {
    return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
  }
}
