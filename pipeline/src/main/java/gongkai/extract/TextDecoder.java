package gongkai.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes bytes as text. A byte order mark decides; otherwise strict UTF-8 is tried, then strict
 * GB18030, which includes GBK and GB2312. Text that is neither is not decoded at all, since a
 * replaced character may have been a digit.
 */
public final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoder() {}

  /** Returns the text without its byte order mark, or empty where no encoding fits. */
  public static Optional<String> decode(byte[] content) {
    if (LeadingBytes.match(content, 0xEF, 0xBB, 0xBF)) {
      return utf8(content, 3);
    }
    if (LeadingBytes.match(content, 0xFF, 0xFE)) {
      return strict(content, 2, StandardCharsets.UTF_16LE);
    }
    if (LeadingBytes.match(content, 0xFE, 0xFF)) {
      return strict(content, 2, StandardCharsets.UTF_16BE);
    }
    return utf8(content, 0).or(() -> strict(content, 0, GB18030));
  }

  private static Optional<String> utf8(byte[] content, int offset) {
    String text = Utf8.decode(content, offset);
    return text != null ? Optional.of(text) : strict(content, offset, StandardCharsets.UTF_8);
  }

  /** Returns the text from the offset on, or empty where a byte does not fit the encoding. */
  public static Optional<String> strict(byte[] content, int offset, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, offset, content.length - offset))
              .toString());
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }
}
