package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, by which equal contents are recognised. */
public final class Digest {
  private Digest() {}

  /** Returns 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /** The same of the rest of a stream, which is not held in memory as a whole. */
  public static String sha256(InputStream content) throws IOException {
    MessageDigest digest = digest();
    byte[] part = new byte[1 << 16];
    for (int count = content.read(part); count >= 0; count = content.read(part)) {
      digest.update(part, 0, count);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Missing SHA-256 in this Java runtime", absent);
    }
  }
}
