package gongkai.extract.html;

import gongkai.document.Document;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MHTML: a page saved with its pictures in one file, as browsers and Word do. Only the first part
 * of type {@code text/html} is read.
 */
public final class MhtmlExtractor implements Extractor {
  private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\"\\s;]{1,200})");
  private static final Pattern PAGE = Pattern.compile("(?i)content-type:\\s*text/html");
  private static final Pattern ENCODING =
      Pattern.compile("(?i)content-transfer-encoding:\\s*([a-z0-9-]+)");
  private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");
  private static final List<String> FIRST_LINES = List.of("mime-version:", "from:");
  private static final int LONGEST_HEADER = 8192;

  private final Extractor pages;

  public MhtmlExtractor(Extractor pages) {
    this.pages = pages;
  }

  /** Whether the content begins with the header of a multipart message. */
  public static boolean isShownBy(byte[] content) {
    if (!mayBegin(content)) {
      return false;
    }
    String start = ascii(content, LONGEST_HEADER).stripLeading();
    if (FIRST_LINES.stream()
        .noneMatch(line -> start.regionMatches(true, 0, line, 0, line.length()))) {
      return false;
    }
    String header = start.toLowerCase(Locale.ROOT);
    return header.contains("content-type:") && header.contains("multipart/related");
  }

  /** Rules out nearly all texts by their first visible byte. */
  private static boolean mayBegin(byte[] content) {
    int at = 0;
    while (at < content.length && content[at] >= 0 && content[at] <= ' ') {
      at++;
    }
    return at < content.length && "mMfF".indexOf(content[at]) >= 0;
  }

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    String message = ascii(content, content.length);
    Matcher boundary = BOUNDARY.matcher(message);
    if (!boundary.find() || boundary.start() > LONGEST_HEADER) {
      throw damaged("Missing boundary between the parts of the saved page");
    }
    String line = "--" + boundary.group(1);
    int start = message.indexOf(line, boundary.end());
    while (start >= 0) {
      int next = message.indexOf(line, start + line.length());
      int end = next < 0 ? message.length() : next;
      Matcher header =
          HEADER_END.matcher(message).region(start, Math.min(end, start + LONGEST_HEADER));
      if (header.find() && PAGE.matcher(message.substring(start, header.start())).find()) {
        String fields = message.substring(start, header.start());
        return pages.extract(decoded(fields, message.substring(header.end(), end)), bounds);
      }
      start = next;
    }
    throw damaged("Missing page among the parts of the saved page");
  }

  private static byte[] decoded(String fields, String body) {
    Matcher encoding = ENCODING.matcher(fields);
    String name = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (name) {
      case "quoted-printable" -> quotedPrintable(body);
      case "base64" -> base64(body);
      default -> body.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static byte[] base64(String body) {
    try {
      return Base64.getMimeDecoder().decode(body.strip());
    } catch (IllegalArgumentException wrong) {
      throw damaged("Invalid base64 in the saved page");
    }
  }

  /** RFC 2045: = and two hexadecimal digits are a byte, = at a line end joins two lines. */
  private static byte[] quotedPrintable(String body) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(body.length());
    for (int at = 0; at < body.length(); at++) {
      char character = body.charAt(at);
      if (character != '=') {
        decoded.write(character);
      } else if (at + 1 < body.length() && body.charAt(at + 1) == '\n') {
        at++;
      } else if (at + 2 < body.length() && body.charAt(at + 1) == '\r') {
        at += 2;
      } else if (at + 2 < body.length() && value(body, at) >= 0) {
        decoded.write(value(body, at));
        at += 2;
      } else {
        decoded.write(character);
      }
    }
    return decoded.toByteArray();
  }

  private static int value(String body, int mark) {
    int high = Character.digit(body.charAt(mark + 1), 16);
    int low = Character.digit(body.charAt(mark + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String ascii(byte[] content, int most) {
    return new String(content, 0, Math.min(content.length, most), StandardCharsets.ISO_8859_1);
  }

  private static UnreadableDocument damaged(String message) {
    return new UnreadableDocument(UnreadableReason.DAMAGED_FILE, message);
  }
}
