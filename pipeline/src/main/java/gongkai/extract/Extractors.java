package gongkai.extract;

import gongkai.document.Document;

/** Finds the extractor for a file by its content. */
public final class Extractors {
  private static final Extractor TEXT = new PlainTextExtractor();

  /** A file's document and the name of its format. */
  public record Extracted(String format, Document document) {}

  private Extractors() {}

  /** The format that the first bytes tell. */
  public static String format(byte[] content) {
    return Format.of(content).code();
  }

  /**
   * @throws UnreadableDocument with {@code empty_file}, {@code binary_file}, {@code
   *     unsupported_format} or what the format's own extractor says
   */
  public static Extracted extract(byte[] content) throws UnreadableDocument {
    if (content.length == 0) {
      throw new UnreadableDocument("empty_file", "The file has no content");
    }
    Format format = Format.of(content);
    return switch (format) {
      case TEXT -> new Extracted(format.code(), TEXT.extract(content));
      case UNKNOWN ->
          throw new UnreadableDocument("binary_file", "The file is no text and of no known format");
      default ->
          throw new UnreadableDocument(
              "unsupported_format", "Files of format " + format.code() + " are not read yet");
    };
  }
}
