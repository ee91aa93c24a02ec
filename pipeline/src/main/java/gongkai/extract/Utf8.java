package gongkai.extract;

import org.jspecify.annotations.Nullable;

/** UTF-8 of at most three bytes a character, which is what nearly all Chinese texts hold. */
final class Utf8 {
  /** What a first byte leaves when the bits of its character are shifted out: 1…10. */
  private static final int LEADS = -2;

  /** The least of the bytes, as Java counts them, that do not go on with a character. */
  private static final byte FIRST_LEADING = (byte) 0xC0;

  private Utf8() {}

  /** The text behind the offset; null where anything else stands, sound or not. */
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
      } else if (first >> 4 == LEADS && at + 2 < content.length) {
        character = (first & 0xF) << 12 | (content[at + 1] & 0x3F) << 6 | content[at + 2] & 0x3F;
        boolean sound = goesOn(content[at + 1]) && goesOn(content[at + 2]) && character >= 0x800;
        if (!sound || Character.isSurrogate((char) character)) {
          return null;
        }
        at += 3;
      } else if (first >> 5 == LEADS && at + 1 < content.length) {
        character = (first & 0x1F) << 6 | content[at + 1] & 0x3F;
        if (!goesOn(content[at + 1]) || character < 0x80) {
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

  private static boolean goesOn(byte value) {
    return value < FIRST_LEADING;
  }
}
