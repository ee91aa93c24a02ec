package gongkai.extract;

/** The first bytes of a file: signatures of formats and byte order marks. */
public final class LeadingBytes {
  private LeadingBytes() {}

  /** Whether the content begins with the given bytes, each from 0 to 255. */
  public static boolean match(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int at = 0; at < bytes.length; at++) {
      if ((content[at] & 0xFF) != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
