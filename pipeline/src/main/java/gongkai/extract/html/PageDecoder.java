package gongkai.extract.html;

import gongkai.extract.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a page. Declared encodings are often wrong, so valid UTF-8 or GB18030 is
 * read as such; a declaration decides only where it names another Chinese encoding. A few invalid
 * bytes do not make a page unreadable.
 */
final class PageDecoder {
  private static final int PROLOGUE = 4096;

  /** With more than one invalid character in so many, the page is in another encoding. */
  private static final int SOUND_FOR_DAMAGED = 200;

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Pattern DECLARATION =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_-]+)");

  private static final Pattern OTHER_CHINESE = Pattern.compile("big5(?:-hkscs)?|euc-tw|x-euc-tw");

  private PageDecoder() {}

  /** Returns the page without its byte order mark, or empty where no encoding fits. */
  static Optional<String> decode(byte[] content) {
    Optional<String> sound = TextDecoder.decode(content);
    Charset declared = declaredOther(content);
    if (declared != null && !isUtf8(content)) {
      Optional<String> other = TextDecoder.strict(content, 0, declared);
      if (other.isPresent()) {
        return other;
      }
    }
    return sound.isPresent() ? sound : damaged(content);
  }

  private static boolean isUtf8(byte[] content) {
    return TextDecoder.strict(content, 0, StandardCharsets.UTF_8).isPresent();
  }

  private static Optional<String> damaged(byte[] content) {
    String utf8 = new String(content, StandardCharsets.UTF_8);
    String gb18030 = new String(content, GB18030);
    String better = damages(utf8) <= damages(gb18030) ? utf8 : gb18030;
    return damages(better) * SOUND_FOR_DAMAGED <= wide(better)
        ? Optional.of(better)
        : Optional.empty();
  }

  private static long damages(String text) {
    return text.chars().filter(character -> character == '\ufffd').count();
  }

  private static long wide(String text) {
    return text.chars().filter(character -> RunningText.isWide((char) character)).count();
  }

  /** The declared encoding where it is of Chinese and neither UTF-8 nor of the GB family. */
  private static @Nullable Charset declaredOther(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, PROLOGUE), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    Matcher declaration = DECLARATION.matcher(start);
    if (!declaration.find() || !OTHER_CHINESE.matcher(declaration.group(1)).matches()) {
      return null;
    }
    return Charset.isSupported(declaration.group(1)) ? Charset.forName(declaration.group(1)) : null;
  }
}
