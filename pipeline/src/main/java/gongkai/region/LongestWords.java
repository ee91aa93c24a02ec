package gongkai.region;

/**
 * How long words with two given characters are at most, so that nothing longer need be looked up.
 * Pairs that share a place share the longer length.
 */
final class LongestWords {
  private static final int PLACES = 1 << 18;

  private final byte[] lengths = new byte[PLACES];

  void add(char first, char second, int length) {
    int place = place(first, second);
    lengths[place] = (byte) Math.max(lengths[place], Math.min(length, Byte.MAX_VALUE));
  }

  /** A length that no such word exceeds, 0 where there is surely none. */
  int with(char first, char second) {
    return lengths[place(first, second)];
  }

  private static int place(char first, char second) {
    return (first * 0x1F1F + second * 0x35) & PLACES - 1;
  }
}
