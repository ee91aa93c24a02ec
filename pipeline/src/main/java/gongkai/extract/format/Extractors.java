package gongkai.extract.format;

import gongkai.document.Document;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.html.HtmlExtractor;
import gongkai.extract.html.MarkedTextExtractor;
import gongkai.extract.html.MhtmlExtractor;
import gongkai.extract.pdf.PdfExtractor;
import gongkai.extract.word.DocExtractor;
import gongkai.extract.word.DocxExtractor;
import java.util.Map;

/** The extractor of each format that is read. */
public final class Extractors {
  private static final Extractor HTML = new HtmlExtractor();

  private static final Map<Format, Extractor> EXTRACTORS =
      Map.of(
          Format.TEXT, new MarkedTextExtractor(),
          Format.HTML, HTML,
          Format.MHTML, new MhtmlExtractor(HTML),
          Format.DOCX, new DocxExtractor(),
          Format.OLE, new DocExtractor(),
          Format.PDF, new PdfExtractor());

  private Extractors() {}

  /**
   * Reads a whole file.
   *
   * @param format as {@link Format#of} detects it
   * @throws UnreadableDocument with {@code empty_file}, {@code binary_file}, {@code
   *     unsupported_format}, {@code no_text_layer} or a reason of the format's own extractor
   */
  public static Document extract(Format format, byte[] content, Bounds bounds) {
    if (content.length == 0) {
      throw new UnreadableDocument(UnreadableReason.EMPTY_FILE, "The file has no content");
    }
    Extractor extractor = EXTRACTORS.get(format);
    if (extractor != null) {
      return extractor.extract(content, bounds);
    }
    throw switch (format) {
      case UNKNOWN ->
          new UnreadableDocument(
              UnreadableReason.BINARY_FILE, "The file is no text and of no known format");
      case PICTURE ->
          new UnreadableDocument(UnreadableReason.NO_TEXT_LAYER, "The file is a picture");
      default ->
          new UnreadableDocument(
              UnreadableReason.UNSUPPORTED_FORMAT,
              "Files of format " + format.code() + " are not read");
    };
  }
}
