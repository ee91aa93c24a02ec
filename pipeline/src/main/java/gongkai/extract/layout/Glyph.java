package gongkai.extract.layout;

/**
 * One drawn character and its bounding box on the upright page, in points from the upper left
 * corner, rightwards and downwards.
 *
 * @param text the character by its font; {@link #UNKNOWN} where the font does not define it
 * @param turn quarter turns clockwise of the direction in which the text runs: 0 rightwards, 1
 *     downwards, 2 leftwards, 3 upwards
 * @param order its index in the order in which the page draws its characters
 */
public record Glyph(
    String text, float left, float top, float right, float bottom, int turn, int order) {
  /** In place of a character that its font does not define; never read as a digit. */
  public static final String UNKNOWN = "\ufffd";

  /** A blank that ends a cell however narrow it is. */
  public static final String CELL_END = "\u001f";

  public float middle() {
    return (left + right) / 2;
  }

  public float centre() {
    return (top + bottom) / 2;
  }

  public float width() {
    return right - left;
  }

  public float height() {
    return bottom - top;
  }

  public boolean isBlank() {
    return text.isBlank() || text.equals("\u00a0") || text.equals(CELL_END);
  }

  /** Whether the character can be part of a number. */
  public boolean isNumeral() {
    char first = gongkai.text.Folding.fold(text.charAt(0));
    return first >= '0' && first <= '9' || first == '.' || first == ',';
  }

  /** The glyph after the page was rotated so that text of the given turn runs rightwards. */
  public Glyph upright(int pageTurn) {
    int rest = Math.floorMod(turn - pageTurn, 4);
    return switch (pageTurn) {
      case 1 -> new Glyph(text, top, -right, bottom, -left, rest, order);
      case 2 -> new Glyph(text, -right, -bottom, -left, -top, rest, order);
      case 3 -> new Glyph(text, -bottom, left, -top, right, rest, order);
      default -> this;
    };
  }
}
