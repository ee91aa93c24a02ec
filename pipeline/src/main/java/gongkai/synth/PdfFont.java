package gongkai.synth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * A Chinese font that is not embedded, since PDF readers have their own: Adobe's simplified Chinese
 * collection with its predefined Unicode encoding. Latin letters and digits are half wide.
 */
final class PdfFont {
  private static final int LATIN_CODES = 0x80;
  private static final int FIRST_LATIN_GLYPH = 1;
  private static final int LAST_LATIN_GLYPH = 95;
  private static final int HALF_WIDTH = 500;

  private final COSDictionary resource = new COSDictionary();

  PdfFont() {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    COSArray descendants = new COSArray();
    descendants.add(glyphs());
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    resource.setItem(COSName.getPDFName("F1"), font);
  }

  /** The page resource that names the font {@code F1}. */
  COSDictionary resource() {
    return resource;
  }

  /** The text as a content stream's hexadecimal string. */
  String encoded(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** Cuts a text into lines of at most a width in points; at least one line. */
  List<String> wrapped(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    float used = 0;
    for (int at = 0; at < text.length(); at++) {
      float advance = text.charAt(at) < LATIN_CODES ? size / 2 : size;
      // A number stays on one line.
      boolean cuttable = at > 0 && !(digit(text, at) && digit(text, at - 1));
      if (used + advance > width && at > start && cuttable) {
        lines.add(text.substring(start, at));
        start = at;
        used = 0;
      }
      used += advance;
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static boolean digit(String text, int at) {
    char value = text.charAt(at);
    return value == '.' || (value >= '0' && value <= '9');
  }

  private static COSDictionary glyphs() {
    COSDictionary collection = new COSDictionary();
    collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
    collection.setItem(COSName.ORDERING, new COSString("GB1"));
    collection.setInt(COSName.SUPPLEMENT, 2);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 6);
    COSDictionary glyphs = new COSDictionary();
    glyphs.setItem(COSName.TYPE, COSName.FONT);
    glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    glyphs.setName(COSName.BASE_FONT, "STSong-Light");
    glyphs.setItem(COSName.CIDSYSTEMINFO, collection);
    glyphs.setItem(COSName.FONT_DESC, descriptor);
    glyphs.setInt(COSName.DW, 2 * HALF_WIDTH);
    COSArray widths = new COSArray();
    for (int value : new int[] {FIRST_LATIN_GLYPH, LAST_LATIN_GLYPH, HALF_WIDTH}) {
      widths.add(COSInteger.get(value));
    }
    glyphs.setItem(COSName.W, widths);
    return glyphs;
  }
}
