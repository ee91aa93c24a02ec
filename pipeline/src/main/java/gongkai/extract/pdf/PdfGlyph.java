package gongkai.extract.pdf;

/**
 * One drawn character and its bounding box on the upright page, in points from the upper left
 * corner, rightwards and downwards.
 *
 * @param text the character by its font; {@link #UNKNOWN} where the font does not define it
 * @param turn quarter turns clockwise of the direction in which the text runs: 0 rightwards, 1
 *     downwards, 2 leftwards, 3 upwards
 * @param order its index in the order in which the page draws its characters
 */
record PdfGlyph(
    String text, float left, float top, float right, float bottom, int turn, int order) {
  /** In place of a character that its font does not define; never read as a digit. */
  static final String UNKNOWN = "\ufffd";

  float middle() {
    return (left + right) / 2;
  }

  float centre() {
    return (top + bottom) / 2;
  }

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00a0");
  }

  /** Whether the character can be part of a number. */
  boolean isNumeral() {
    char first = gongkai.text.Folding.fold(text.charAt(0));
    return first >= '0' && first <= '9' || first == '.' || first == ',';
  }

  /** The glyph after the page was rotated so that text of the given turn runs rightwards. */
  PdfGlyph upright(int pageTurn) {
    int rest = Math.floorMod(turn - pageTurn, 4);
    return switch (pageTurn) {
      case 1 -> new PdfGlyph(text, top, -right, bottom, -left, rest, order);
      case 2 -> new PdfGlyph(text, -right, -bottom, -left, -top, rest, order);
      case 3 -> new PdfGlyph(text, -bottom, left, -top, right, rest, order);
      default -> this;
    };
  }
}
