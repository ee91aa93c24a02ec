package gongkai.extract.pdf;

import java.util.List;

/**
 * What one page shows, the right way up.
 *
 * @param number 1-based
 * @param top where its upper edge is in the coordinates of its glyphs
 * @param height in points, the right way up
 * @param glyphs in the order drawn
 * @param scanned whether its text lies unseen behind a picture, as text recognition leaves it
 * @param unnamed how many of the characters their fonts do not name
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
