package gongkai.text;

/**
 * Removes what converters leave in a text: entities that were not decoded, invisible characters,
 * radicals in place of ideographs, and the pinyin of ruby annotations in brackets behind single
 * characters, as in 務(wù).
 */
public final class ConverterArtifacts {
  private static final int MAX_SYLLABLE_LENGTH = 7;

  /** The first half of tags and of the variation selectors of ideographs. */
  private static final char TAG = '\udb40';

  private ConverterArtifacts() {}

  /** The text without artifacts; the same object where it has none. */
  public static String strip(String text) {
    if (!hasAny(text)) {
      return text;
    }
    String visible = withoutInvisible(text);
    String decoded = visible.indexOf('&') >= 0 ? visible.replace("&nbsp;", "\u00a0") : visible;
    int open = nextPinyin(decoded, 0);
    if (open < 0) {
      return decoded;
    }
    StringBuilder kept = new StringBuilder(decoded.length());
    int start = 0;
    while (open >= 0) {
      kept.append(decoded, start, open);
      start = closing(decoded, open) + 1;
      open = nextPinyin(decoded, start);
    }
    return kept.append(decoded, start, decoded.length()).toString();
  }

  /** A single pass that allocates nothing; nearly every text has no artifact. */
  private static boolean hasAny(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (!isIdeograph(character)
          && canBeginArtifact(character)
          && (character == '&'
              || isInvisible(character)
              || Folding.isRadical(character)
              || isPinyin(text, at))) {
        return true;
      }
    }
    return false;
  }

  /** Rules out nearly all characters of reports by two comparisons. */
  private static boolean canBeginArtifact(char character) {
    return character < '\u00ad'
        ? character == '&' || character == '('
        : character < '\u2070'
            || Folding.isRadical(character)
            || (character < '\uff00'
                ? character >= TAG
                : character == '（' || character >= '\ufff9');
  }

  /**
   * Removes characters that show nothing and split words (zero-width, direction, variation, soft
   * hyphen), and puts ideographs for their radicals.
   */
  private static String withoutInvisible(String text) {
    int at = 0;
    while (at < text.length()
        && !isInvisible(text.charAt(at))
        && !Folding.isRadical(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      char character = text.charAt(at);
      if (Folding.isRadical(character)) {
        visible.append(Folding.fold(character));
      } else if (!isInvisible(character)) {
        visible.append(character);
      } else if (character == TAG && at + 1 < text.length()) {
        at++;
      }
    }
    return visible.toString();
  }

  private static boolean isInvisible(char character) {
    return character >= '\u200b' && character <= '\u200f'
        || character >= '\u202a' && character <= '\u202e'
        || character >= '\u2060' && character <= '\u206f'
        || character >= '\ufe00' && character <= '\ufe0f'
        || character >= '\ufff9' && character <= '\ufffb'
        || character >= '\u180b' && character <= '\u180f'
        || character == '\u061c'
        || character == TAG
        || character == '\ufeff'
        || character == '\u00ad';
  }

  /** The offset of the next bracket that opens a pinyin annotation; -1 without any. */
  private static int nextPinyin(String text, int from) {
    for (int open = from; open < text.length(); open++) {
      if (isPinyin(text, open)) {
        return open;
      }
    }
    return -1;
  }

  private static boolean isPinyin(String text, int open) {
    char bracket = text.charAt(open);
    if (bracket != '(' && bracket != '（' || open == 0 || !isIdeograph(text.charAt(open - 1))) {
      return false;
    }
    int close = closing(text, open);
    return close > open + 1 && isSyllable(text, open + 1, close);
  }

  private static int closing(String text, int open) {
    int limit = Math.min(text.length(), open + MAX_SYLLABLE_LENGTH + 1);
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
