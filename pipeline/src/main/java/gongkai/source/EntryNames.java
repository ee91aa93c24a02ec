package gongkai.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of one archive's entries as paths below the archive: names in a table and never in a file
 * system, each once, without anything that would write over a terminal or climb out of the archive.
 */
final class EntryNames {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LONGEST = 1000;

  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Bytes of a name without a declared encoding. Windows in Chinese writes GBK, others UTF-8; the
   * two-byte sequences that both know are Chinese in the one and Latin or Greek in the other.
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

  /** Whether a listing would leave the name out: a dot or an underscore begins a part of it. */
  static boolean isHidden(String name) {
    for (String part : parts(name)) {
      if (part.startsWith("_") || part.startsWith(".") && !part.equals("..") && !part.equals(".")) {
        return true;
      }
    }
    return false;
  }

  /** The path below the archive; a name that came before gets a number behind it. */
  String path(String name) {
    StringBuilder path = new StringBuilder();
    for (String part : parts(name)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        path.append(path.isEmpty() ? "" : "/").append(visible(part));
      }
    }
    String whole = path.isEmpty() ? "unnamed" : path.toString();
    if (whole.length() > LONGEST) {
      String digest = Digest.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
      whole = whole.substring(0, LONGEST) + "…" + digest;
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

  /**
   * Characters that show nothing, or show something else, as the bytes a web address would give.
   */
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
      // The mark between an archive and its entries must not come from a name.
      visible.setLength(visible.length() - 1);
      visible.append("%21");
    }
    return visible.toString();
  }
}
