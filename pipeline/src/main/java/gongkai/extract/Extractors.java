package gongkai.extract;

import gongkai.document.Document;

/** Finds the extractor for a file by its content; names and endings may lie. */
public final class Extractors {
  private static final Extractor TEXT = new PlainTextExtractor();

  /** A file's document and the name of its format. */
  public record Extracted(String format, Document document) {}

  private Extractors() {}

  /** The format that the first bytes tell. */
  public static String format(byte[] content) {
    return isBinary(content) ? "unknown" : TEXT.format();
  }

  /**
   * @throws UnreadableDocument with {@code empty_file}, {@code binary_file} or what the format's
   *     own extractor says
   */
  public static Extracted extract(byte[] content) throws UnreadableDocument {
    if (content.length == 0) {
      throw new UnreadableDocument("empty_file", "The file has no content");
    }
    if (isBinary(content)) {
      throw new UnreadableDocument("binary_file", "The file is no text and of no known format");
    }
    return new Extracted(TEXT.format(), TEXT.extract(content));
  }

  /** Control characters that no text holds, within the first bytes; UTF-16 text has its mark. */
  private static boolean isBinary(byte[] content) {
    if (content.length >= 2
        && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
            || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)) {
      return false;
    }
    int looked = Math.min(content.length, 8192);
    int controls = 0;
    for (int at = 0; at < looked; at++) {
      byte value = content[at];
      if (value < 0 || value >= ' ') {
        continue;
      }
      if (value == 0) {
        return true;
      }
      if (value != '\t' && value != '\n' && value != '\r' && value != '\f') {
        controls++;
      }
    }
    return controls * 50 > looked;
  }
}
