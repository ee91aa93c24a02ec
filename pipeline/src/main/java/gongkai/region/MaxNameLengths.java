package gongkai.region;

/**
 * An upper bound on the length of names by two of their characters, so that no longer candidates
 * are looked up. A fixed table without collision handling: pairs of characters that share a slot
 * share the greater length.
 */
final class MaxNameLengths {
  private static final int SLOTS = 1 << 18;

  private final byte[] lengths = new byte[SLOTS];

  void add(char first, char second, int length) {
    int slot = slot(first, second);
    lengths[slot] = (byte) Math.max(lengths[slot], Math.min(length, Byte.MAX_VALUE));
  }

  /** A length in characters that no such name exceeds; 0 where there is certainly none. */
  int of(char first, char second) {
    return lengths[slot(first, second)];
  }

  private static int slot(char first, char second) {
    return (first * 0x1F1F + second * 0x35) & SLOTS - 1;
  }
}
