package gongkai.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value as a cell of CSV that a spreadsheet can open without running what a report wrote.
 *
 * <p>A spreadsheet takes text for a formula by its first character, in some languages in full width
 * as well; an apostrophe before it makes it text. Numbers are numbers, whatever their sign.
 */
public final class CsvCell {
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

  private CsvCell() {}

  /** Numbers without an exponent and without the zeros that only their column's scale adds. */
  public static @Nullable String of(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return isFormula(text) ? "'" + text : text;
    }
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return plain(BigDecimal.valueOf(number));
    }
    return value.toString();
  }

  /** Whether a spreadsheet might compute the text; blanks before it may be passed over. */
  public static boolean isFormula(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (FORMULA_STARTS.indexOf(character) >= 0) {
        return true;
      }
      boolean blank =
          Character.isWhitespace(character)
              || Character.isSpaceChar(character)
              || Character.isISOControl(character)
              || Character.getType(character) == Character.FORMAT;
      if (!blank) {
        return false;
      }
    }
    return false;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
