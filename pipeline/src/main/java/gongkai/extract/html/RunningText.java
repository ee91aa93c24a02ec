package gongkai.extract.html;

import gongkai.text.ConverterArtifacts;

/**
 * Text as a page shows it: a run of white space becomes one space, and a line end of the source
 * between two ideographs becomes nothing.
 */
final class RunningText {
  private static final char NONE = 0;

  private final StringBuilder text = new StringBuilder();
  private char pending = NONE;

  void append(String source) {
    for (int at = 0; at < source.length(); at++) {
      append(source.charAt(at));
    }
  }

  private void append(char character) {
    if (isSourceBlank(character)) {
      boolean lineEnd = character == '\n' || character == '\r';
      pending = pending == ' ' || !lineEnd && pending == NONE ? ' ' : '\n';
      return;
    }
    if (pending != NONE) {
      if (!text.isEmpty() && !(pending == '\n' && isWide(last()) && isWide(character))) {
        text.append(' ');
      }
      pending = NONE;
    }
    text.append(character);
  }

  /** Breaks the line, so that the texts on either side never join. */
  void breakLine() {
    pending = ' ';
  }

  /** The last visible character, a space where there is none. */
  char lastPrinted() {
    for (int at = text.length() - 1; at >= 0; at--) {
      if (!isBlank(text.charAt(at))) {
        return text.charAt(at);
      }
    }
    return ' ';
  }

  int length() {
    return text.length();
  }

  /** Returns the text so far, stripped, and starts over. */
  String take() {
    String taken = ConverterArtifacts.strip(text.toString());
    text.setLength(0);
    pending = NONE;
    int start = 0;
    int end = taken.length();
    while (start < end && isBlank(taken.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(taken.charAt(end - 1))) {
      end--;
    }
    return taken.substring(start, end);
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }

  private static boolean isSourceBlank(char character) {
    return character == ' '
        || character == '\n'
        || character == '\r'
        || character == '\t'
        || character == '\f';
  }

  /** Whether the character is invisible: white space, including what entities stand for. */
  static boolean isBlank(char character) {
    return character <= ' '
        || Character.isSpaceChar(character)
        || character == '\u200b'
        || character == '\ufeff'
        || character == '\u00ad';
  }

  /** Ideographs and their punctuation, which are written without spaces. */
  static boolean isWide(char character) {
    return character >= '\u2e80' && character <= '\u9fff'
        || character >= '\uf900' && character <= '\ufaff'
        || character >= '\uff00' && character <= '\uff60';
  }
}
