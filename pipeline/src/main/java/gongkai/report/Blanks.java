package gongkai.report;

/** Blanks that may stand between a phrase, its number and its measure word. */
final class Blanks {
  private Blanks() {}

  /** The index of the first character at or behind the given one that is no blank. */
  static int skip(String text, int start) {
    int index = start;
    while (index < text.length() && blank(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean blank(char character) {
    return character == ' ' || character == '\u3000' || character == '\u00a0' || character == '\t';
  }
}
