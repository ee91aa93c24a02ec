package gongkai.extract;

import org.jspecify.annotations.Nullable;

/**
 * A fast decoder for UTF-8 of at most three bytes a character, as nearly all Chinese texts are; for
 * any other content the caller falls back to the JDK.
 */
final class Utf8 {
  /** A leading byte shifted right by its payload bits: all ones but the last bit. */
  private static final int LEADING = -2;

  /** As signed bytes, continuation bytes (80 to BF) are those below this one. */
  private static final byte FIRST_LEADING = (byte) 0xC0;

  private Utf8() {}

  /** The text from the offset on; null where it has four-byte or invalid sequences. */
  static @Nullable String decode(byte[] content, int offset) {
    char[] characters = new char[content.length - offset];
    int count = 0;
    int at = offset;
    while (at < content.length) {
      int first = content[at];
      int character;
      if (first >= 0) {
        character = first;
        at++;
      } else if (first >> 4 == LEADING && at + 2 < content.length) {
        character = (first & 0xF) << 12 | (content[at + 1] & 0x3F) << 6 | content[at + 2] & 0x3F;
        boolean valid =
            continues(content[at + 1]) && continues(content[at + 2]) && character >= 0x800;
        if (!valid || Character.isSurrogate((char) character)) {
          return null;
        }
        at += 3;
      } else if (first >> 5 == LEADING && at + 1 < content.length) {
        character = (first & 0x1F) << 6 | content[at + 1] & 0x3F;
        if (!continues(content[at + 1]) || character < 0x80) {
          return null;
        }
        at += 2;
      } else {
        return null;
      }
      characters[count++] = (char) character;
    }
    return new String(characters, 0, count);
  }

  private static boolean continues(byte value) {
    return value < FIRST_LEADING;
  }
}
