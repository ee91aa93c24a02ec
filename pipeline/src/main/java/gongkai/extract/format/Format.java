package gongkai.extract.format;

import gongkai.extract.LeadingBytes;
import gongkai.extract.html.MhtmlExtractor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats that reports come in. The content decides; file names are often wrong. */
public enum Format {
  TEXT("txt"),
  HTML("html"),
  /** A page and its pictures in one file. */
  MHTML("mht"),
  PDF("pdf"),
  /** Word since 2007. */
  DOCX("docx"),
  /** Spreadsheets and presentations since 2007, and other packages of that kind. */
  OFFICE("office"),
  ZIP("zip"),
  GZIP("gz"),
  TAR("tar"),
  /** Word before 2007 and WPS; also the other programs of that time. */
  OLE("doc"),
  RTF("rtf"),
  PICTURE("picture"),
  UNKNOWN("unknown");

  private static final int LOOKED_AT = 8192;

  private static final Pattern MARKDOWN =
      Pattern.compile("^(?:#{1,6} |\\|[ :|-]*---[ :|-]*\\|\\s*$)", Pattern.MULTILINE);

  private static final Pattern HTML_TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|table|div|meta|p|span|h[1-6]|center|font|article"
              + "|section|style|script|title|link|br|pre|ul)[\\s>/]");

  private static final Pattern HTML_MARK =
      Pattern.compile("<(?:/?(?:td|p|div|tr|span|table)[\\s>]|br\\s*/?>)");
  private static final int FEWEST_MARKS = 8;

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** The name in output. */
  public String code() {
    return code;
  }

  /** Detects the format from the content; {@link #TEXT} for an empty file. */
  public static Format of(byte[] content) {
    if (LeadingBytes.match(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
      return PDF;
    }
    if (LeadingBytes.match(content, 0x50, 0x4B, 0x03, 0x04)) {
      return zipBased(content);
    }
    if (LeadingBytes.match(content, 0x1F, 0x8B, 0x08)) {
      return GZIP;
    }
    if (ascii(content, 257, 5).equals("ustar")) {
      return TAR;
    }
    if (LeadingBytes.match(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLE;
    }
    if (LeadingBytes.match(content, 0x7B, 0x5C, 0x72, 0x74, 0x66)) {
      return RTF;
    }
    if (isPicture(content)) {
      return PICTURE;
    }
    if (isBinary(content)) {
      return UNKNOWN;
    }
    if (MhtmlExtractor.isShownBy(content)) {
      return MHTML;
    }
    return isHtml(content) && !isMarkdown(content) ? HTML : TEXT;
  }

  /** The names of a zip's entries are never compressed, so a search finds them. */
  private static Format zipBased(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.contains("word/document.xml")) {
      return DOCX;
    }
    return text.contains("[Content_Types].xml") ? OFFICE : ZIP;
  }

  private static boolean isPicture(byte[] content) {
    return LeadingBytes.match(content, 0x89, 0x50, 0x4E, 0x47)
        || LeadingBytes.match(content, 0xFF, 0xD8, 0xFF)
        || LeadingBytes.match(content, 0x47, 0x49, 0x46, 0x38)
        || LeadingBytes.match(content, 0x49, 0x49, 0x2A, 0x00)
        || LeadingBytes.match(content, 0x4D, 0x4D, 0x00, 0x2A);
  }

  private static String ascii(byte[] content, int start, int length) {
    return content.length < start + length
        ? ""
        : new String(content, start, length, StandardCharsets.ISO_8859_1);
  }

  /**
   * A page begins with its declaration or another tag, while a text only mentions tags. A fragment
   * of a page may begin with words, but has about as many tags as lines.
   */
  private static boolean isHtml(byte[] content) {
    if (!holdsTags(content)) {
      return false;
    }
    String start = start(content);
    if (start.startsWith("<") && HTML_TAG.matcher(start).find()) {
      return true;
    }
    int lines = 0;
    for (int at = 0; at < start.length(); at++) {
      lines += start.charAt(at) == '\n' ? 1 : 0;
    }
    return HTML_MARK.matcher(start).results().count() > Math.max(FEWEST_MARKS, lines);
  }

  /**
   * Markdown may hold tags, but a page has no lines of dashes between pipes and no headings by #.
   */
  private static boolean isMarkdown(byte[] content) {
    String start = start(content);
    return !start.contains("<html")
        && !start.contains("<body")
        && MARKDOWN.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
  }

  /** Rules out nearly every plain text at little cost. */
  private static boolean holdsTags(byte[] content) {
    return ascii(content, 0, Math.min(content.length, LOOKED_AT)).indexOf('<') >= 0;
  }

  /**
   * The beginning in lower case without a byte order mark, every second byte of UTF-16 left out.
   */
  private static String start(byte[] content) {
    boolean wide =
        LeadingBytes.match(content, 0xFF, 0xFE) || LeadingBytes.match(content, 0xFE, 0xFF);
    String start =
        new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    start = wide ? start.substring(2).replace("\0", "") : start;
    return (LeadingBytes.match(content, 0xEF, 0xBB, 0xBF) ? start.substring(3) : start).strip();
  }

  /** Control characters occur in no text; UTF-16 is known by its byte order mark. */
  private static boolean isBinary(byte[] content) {
    if (LeadingBytes.match(content, 0xFF, 0xFE) || LeadingBytes.match(content, 0xFE, 0xFF)) {
      return false;
    }
    int looked = Math.min(content.length, LOOKED_AT);
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
