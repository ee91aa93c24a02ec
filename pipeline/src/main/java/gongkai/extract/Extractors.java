package gongkai.extract;

import gongkai.document.Document;
import java.util.Map;

/** Finds the extractor for a file by its content. */
public final class Extractors {
  private static final Extractor PAGES = new HtmlExtractor();

  private static final Map<Format, Extractor> READ =
      Map.of(
          Format.TEXT, new PlainTextExtractor(),
          Format.HTML, PAGES,
          Format.MHTML, new MhtmlExtractor(PAGES),
          Format.DOCX, new DocxExtractor(),
          Format.OLE, new DocExtractor(),
          Format.PDF, new PdfExtractor());

  /** A file's document and the name of its format. */
  public record Extracted(String format, Document document) {}

  private Extractors() {}

  /** The format that the content tells. */
  public static String format(byte[] content) {
    return Format.of(content).code();
  }

  /**
   * @throws UnreadableDocument with {@code empty_file}, {@code binary_file}, {@code
   *     unsupported_format}, {@code no_text_layer} or what the format's own extractor says
   */
  public static Extracted extract(byte[] content, Bounds bounds) throws UnreadableDocument {
    if (content.length == 0) {
      throw new UnreadableDocument("empty_file", "The file has no content");
    }
    Format format = Format.of(content);
    Extractor extractor = READ.get(format);
    if (extractor != null) {
      return new Extracted(format.code(), extractor.extract(content, bounds));
    }
    throw switch (format) {
      case UNKNOWN ->
          new UnreadableDocument("binary_file", "The file is no text and of no known format");
      case PICTURE -> new UnreadableDocument("no_text_layer", "The file is a picture");
      default ->
          new UnreadableDocument(
              "unsupported_format", "Files of format " + format.code() + " are not read");
    };
  }
}
