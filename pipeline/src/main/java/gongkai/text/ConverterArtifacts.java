package gongkai.text;

/**
 * Takes out what converters leave in a text that no person wrote: entities that were never decoded,
 * and reading aids in brackets behind single characters, as in 務(wù).
 */
public final class ConverterArtifacts {
  private static final int LONGEST_SYLLABLE = 7;

  private ConverterArtifacts() {}

  /** The text without residue; the same object where there is none. */
  public static String strip(String text) {
    if (!holdsAny(text)) {
      return text;
    }
    String visible = withoutInvisible(text);
    String decoded = visible.indexOf('&') >= 0 ? visible.replace("&nbsp;", "\u00a0") : visible;
    int aid = nextAid(decoded, 0);
    if (aid < 0) {
      return decoded;
    }
    StringBuilder kept = new StringBuilder(decoded.length());
    int start = 0;
    while (aid >= 0) {
      kept.append(decoded, start, aid);
      start = closing(decoded, aid) + 1;
      aid = nextAid(decoded, start);
    }
    return kept.append(decoded, start, decoded.length()).toString();
  }

  /** One look at each character, which clears nearly every text. */
  private static boolean holdsAny(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (!isIdeograph(character)
          && mayBegin(character)
          && (character == '&' || isInvisible(character) || isAid(text, at))) {
        return true;
      }
    }
    return false;
  }

  /** Rules out what else reports hold, in as few comparisons as can be. */
  private static boolean mayBegin(char character) {
    return character < '\u00ad'
        ? character == '&' || character == '('
        : character < '\u2065' || character == '（' || character == '\ufeff';
  }

  /** Zero-width, direction and soft-hyphen characters show nothing and only hide words. */
  private static String withoutInvisible(String text) {
    int at = 0;
    while (at < text.length() && !isInvisible(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      if (!isInvisible(text.charAt(at))) {
        visible.append(text.charAt(at));
      }
    }
    return visible.toString();
  }

  private static boolean isInvisible(char character) {
    return character >= '\u200b' && character <= '\u200f'
        || character >= '\u202a' && character <= '\u202e'
        || character >= '\u2060' && character <= '\u2064'
        || character == '\ufeff'
        || character == '\u00ad';
  }

  /** Where the next bracket with one Latin syllable behind an ideograph opens, -1 without any. */
  private static int nextAid(String text, int from) {
    for (int open = from; open < text.length(); open++) {
      if (isAid(text, open)) {
        return open;
      }
    }
    return -1;
  }

  private static boolean isAid(String text, int open) {
    char bracket = text.charAt(open);
    if (bracket != '(' && bracket != '（' || open == 0 || !isIdeograph(text.charAt(open - 1))) {
      return false;
    }
    int close = closing(text, open);
    return close > open + 1 && isSyllable(text, open + 1, close);
  }

  private static int closing(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST_SYLLABLE + 1);
    for (int at = open; at < limit; at++) {
      if (text.charAt(at) == ')' || text.charAt(at) == '）') {
        return at;
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
