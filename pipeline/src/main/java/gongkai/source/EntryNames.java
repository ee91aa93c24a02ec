package gongkai.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the names of one archive's entries into unique paths below the archive. They are used as
 * names only, never to write files; parent folders and control characters are removed all the same.
 */
final class EntryNames {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MAX_LENGTH = 1000;

  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Decodes a name without a declared encoding. Chinese Windows writes GBK, others UTF-8. Two-byte
   * sequences valid in both are Chinese in GBK and Latin or Greek in UTF-8, hence GBK.
   */
  static String decoded(byte[] name) {
    String utf8 = strict(name, StandardCharsets.UTF_8);
    if (utf8 != null && utf8.chars().noneMatch(letter -> letter >= 0x80 && letter < 0x800)) {
      return utf8;
    }
    String gbk = strict(name, GB18030);
    if (gbk != null) {
      return gbk;
    }
    return utf8 == null ? new String(name, StandardCharsets.ISO_8859_1) : utf8;
  }

  private static @Nullable String strict(byte[] name, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException otherEncoding) {
      return null;
    }
  }

  /** Whether a part of the name begins with a dot or an underscore, which listings leave out. */
  static boolean isHidden(String name) {
    for (String part : parts(name)) {
      if (part.startsWith("_") || part.startsWith(".") && !part.equals("..") && !part.equals(".")) {
        return true;
      }
    }
    return false;
  }

  /** The path below the archive, with a number behind it where it is not the first of its name. */
  String path(String name) {
    StringBuilder path = new StringBuilder();
    for (String part : parts(name)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        path.append(path.isEmpty() ? "" : "/").append(visible(part));
      }
    }
    String whole = path.isEmpty() ? "unnamed" : path.toString();
    if (whole.length() > MAX_LENGTH) {
      String digest = Digest.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
      whole = whole.substring(0, MAX_LENGTH) + "…" + digest;
    }
    String unique = whole;
    while (seen.putIfAbsent(unique, 1) != null) {
      unique = whole + "#" + seen.merge(whole, 1, Integer::sum);
    }
    return unique;
  }

  private static String[] parts(String name) {
    return name.replace('\\', '/').split("/", -1);
  }

  /** Percent-encodes characters that are invisible or could change how a name is displayed. */
  private static String visible(String part) {
    StringBuilder visible = new StringBuilder(part.length());
    part.codePoints()
        .forEach(
            letter -> {
              switch (Character.getType(letter)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> {
                  for (byte unit : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    visible.append("%%%02X".formatted(unit & 0xFF));
                  }
                }
                default -> visible.appendCodePoint(letter);
              }
            });
    if (visible.length() > 0 && visible.charAt(visible.length() - 1) == '!') {
      // "!/" separates an archive from its entries and must not come from a name.
      visible.setLength(visible.length() - 1);
      visible.append("%21");
    }
    return visible.toString();
  }
}
