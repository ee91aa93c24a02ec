package gongkai.report;

import gongkai.text.Folding;

/**
 * Labels in the form in which they are compared: folded, with letters, ideographs and digits only,
 * so that blanks, brackets and quotes never matter.
 */
final class LabelText {
  private LabelText() {}

  /** Compares as {@code 一本年新收政府信息公开申请数量}. */
  static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    append(kept, text);
    return kept.toString();
  }

  /** Appends the comparable characters of {@code text}. */
  static void append(StringBuilder kept, String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = Folding.fold(text.charAt(at));
      if (counts(character)) {
        kept.append(character);
      }
    }
  }

  private static boolean counts(char character) {
    return character >= '\u4e00' && character <= '\u9fff'
        || character >= '0' && character <= '9'
        || character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character == '〇';
  }
}
