package gongkai.extract.layout;

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
public record LayoutPage(
    int number,
    float top,
    float height,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    boolean scanned,
    int unnamed,
    boolean pictures) {
  public LayoutPage {
    glyphs = List.copyOf(glyphs);
    rulings = List.copyOf(rulings);
  }
}
