package gongkai.extract.pdf;

import java.util.List;

/**
 * The visible content of one page, rotated upright.
 *
 * @param number 1-based
 * @param top its upper edge in the coordinates of its glyphs
 * @param height in points, when upright
 * @param glyphs in the order drawn
 * @param scanned whether its text is invisible behind a picture, as text recognition leaves it
 * @param unnamed number of characters that their fonts do not define
 * @param pictures whether pictures are drawn on it
 */
record PdfPage(
    int number,
    float top,
    float height,
    List<PdfGlyph> glyphs,
    List<PdfRuling> rulings,
    boolean scanned,
    int unnamed,
    boolean pictures) {
  PdfPage {
    glyphs = List.copyOf(glyphs);
    rulings = List.copyOf(rulings);
  }
}
