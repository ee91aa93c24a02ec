package gongkai.text;

/**
 * Takes out what converters leave in a text that no person wrote: entities that were never decoded,
 * and reading aids in brackets behind single characters, as in 務(wù).
 */
public final class Residue {
  private static final int LONGEST_SYLLABLE = 7;

  private Residue() {}

  /** The text without residue; the same object where there is none. */
  public static String strip(String text) {
    String decoded = text.indexOf('&') >= 0 ? text.replace("&nbsp;", "\u00a0") : text;
    int aid = decoded.indexOf('(') < 0 ? -1 : nextAid(decoded, 0);
    if (aid < 0) {
      return decoded;
    }
    StringBuilder kept = new StringBuilder(decoded.length());
    int start = 0;
    while (aid >= 0) {
      kept.append(decoded, start, aid);
      start = decoded.indexOf(')', aid) + 1;
      aid = nextAid(decoded, start);
    }
    return kept.append(decoded, start, decoded.length()).toString();
  }

  /** Where the next bracket with one Latin syllable behind an ideograph opens, -1 without any. */
  private static int nextAid(String text, int from) {
    for (int open = text.indexOf('(', from); open >= 0; open = text.indexOf('(', open + 1)) {
      int close = text.indexOf(')', open);
      if (open > 0
          && close > open + 1
          && close - open <= LONGEST_SYLLABLE
          && isIdeograph(text.charAt(open - 1))
          && isSyllable(text, open + 1, close)) {
        return open;
      }
    }
    return -1;
  }

  private static boolean isSyllable(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      char character = text.charAt(at);
      boolean accented = character >= '\u00e0' && character <= '\u01dc';
      if (!(character >= 'a' && character <= 'z') && !accented) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdeograph(char character) {
    return character >= '\u4e00' && character <= '\u9fff';
  }
}
