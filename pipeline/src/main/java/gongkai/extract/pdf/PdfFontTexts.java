package gongkai.extract.pdf;

import gongkai.extract.layout.Glyph;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The characters of each font's codes, as far as the file itself defines them. */
final class PdfFontTexts {
  private static final String UNNAMED_ORDER = "Identity";

  private final Map<PDFont, Map<Integer, String>> texts = new IdentityHashMap<>();

  String of(PDFont font, int code) {
    return texts
        .computeIfAbsent(font, unknown -> new HashMap<>())
        .computeIfAbsent(code, unknown -> text(font, code));
  }

  private static String text(PDFont font, int code) {
    String text = isGuess(font) ? null : font.toUnicode(code);
    return text == null || text.isEmpty() || text.charAt(0) == 0 ? Glyph.UNKNOWN : text;
  }

  /**
   * Whether PDFBox would look the font's glyph numbers up in a substitute font, which gives other
   * characters: the file neither embeds the font nor maps its codes to Unicode.
   */
  private static boolean isGuess(PDFont font) {
    if (!(font instanceof PDType0Font composite)
        || font.isEmbedded()
        || font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
      return false;
    }
    PDCIDSystemInfo order = composite.getDescendantFont().getCIDSystemInfo();
    return order == null || UNNAMED_ORDER.equals(order.getOrdering());
  }
}
