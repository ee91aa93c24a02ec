package gongkai.form;

import gongkai.text.Folding;

/**
 * Labels in the form in which they are compared: folded, with letters, ideographs and digits only,
 * so that blanks, brackets and quotes never matter.
 */
public final class LabelText {
  private LabelText() {}

  /** Compares as {@code 一本年新收政府信息公开申请数量}. */
  public static String of(String text) {
    return ofFolded(Folding.fold(text));
  }

  /** As {@link #of(String)} for a text that is folded already; the same object where all counts. */
  public static String ofFolded(String folded) {
    int length = folded.length();
    int at = 0;
    while (at < length && counts(folded.charAt(at))) {
      at++;
    }
    if (at == length) {
      return folded;
    }
    char[] characters = folded.toCharArray();
    int kept = at;
    for (; at < length; at++) {
      if (counts(characters[at])) {
        characters[kept++] = characters[at];
      }
    }
    return new String(characters, 0, kept);
  }

  private static boolean counts(char character) {
    return character >= '\u4e00' && character <= '\u9fff'
        || character >= '0' && character <= '9'
        || character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character == '〇';
  }
}
