package gongkai.extract;

import java.util.List;

/**
 * What one page shows, the right way up.
 *
 * @param number 1-based
 * @param height in points, as displayed
 * @param glyphs in the order drawn
 * @param scanned whether its text lies unseen behind a picture, as text recognition leaves it
 * @param unnamed how many of the characters their fonts do not name
 * @param pictures whether pictures are drawn on it
 */
record PdfPage(
    int number,
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
