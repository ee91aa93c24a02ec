package gongkai.prose;

/** A set of characters for questions about every character of a text: one bit for each. */
final class CharacterSet {
  private static final int CHARACTERS = 1 << 16;

  private final long[] bits = new long[CHARACTERS / Long.SIZE];

  private CharacterSet() {}

  /** The characters of a string. */
  static CharacterSet of(String characters) {
    CharacterSet set = new CharacterSet();
    characters.chars().forEach(character -> set.bits[character >> 6] |= 1L << character);
    return set;
  }

  /** The characters of this set and of the other. */
  CharacterSet or(CharacterSet other) {
    CharacterSet both = new CharacterSet();
    for (int at = 0; at < bits.length; at++) {
      both.bits[at] = bits[at] | other.bits[at];
    }
    return both;
  }

  /** The characters of this set that the other does not hold. */
  CharacterSet without(CharacterSet other) {
    CharacterSet rest = new CharacterSet();
    for (int at = 0; at < bits.length; at++) {
      rest.bits[at] = bits[at] & ~other.bits[at];
    }
    return rest;
  }

  boolean contains(char character) {
    return (bits[character >> 6] & 1L << character) != 0;
  }

  /** The index of the first character of the set from {@code start} on, or the limit. */
  int next(String text, int start, int limit) {
    int index = start;
    while (index < limit && !contains(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /**
   * The index of the first character from {@code start} on that is not of the set, or the limit.
   */
  int skip(String text, int start, int limit) {
    int index = start;
    while (index < limit && contains(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** The end of the text before {@code end} without the characters of the set at its end. */
  int skipBack(String text, int end) {
    int index = end;
    while (index > 0 && contains(text.charAt(index - 1))) {
      index--;
    }
    return index;
  }
}
