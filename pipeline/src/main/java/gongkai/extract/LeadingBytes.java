package gongkai.extract;

/** The first bytes of a file, by which formats and encodings are told. */
public final class LeadingBytes {
  private LeadingBytes() {}

  /** Whether the content begins with the bytes given as 0 to 255. */
  public static boolean are(byte[] content, int... bytes) {
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
