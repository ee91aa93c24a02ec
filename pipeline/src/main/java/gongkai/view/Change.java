package gongkai.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The change of a number from an earlier year to a later one.
 *
 * @param difference later less earlier, null where either is not known
 * @param rate difference over earlier, null where that is zero or not known
 */
record Change(@Nullable BigDecimal difference, @Nullable BigDecimal rate) {
  private static final int RATE_DIGITS = 6;

  /** The change from one cell to the same cell of a later report. */
  static Change between(PrintedCell earlier, PrintedCell later) {
    BigDecimal before = earlier.value();
    BigDecimal after = later.value();
    if (before == null || after == null) {
      return new Change(null, null);
    }
    BigDecimal difference = after.subtract(before);
    BigDecimal rate =
        before.signum() == 0
            ? null
            : difference.divide(before.abs(), RATE_DIGITS, RoundingMode.HALF_UP);
    return new Change(difference, rate);
  }

  /** The difference with its sign, empty where it is not known. */
  String differenceText() {
    return difference == null ? "" : signed(difference, plain(difference));
  }

  /** The rate in percent with its sign, empty where it is not known. */
  String rateText() {
    if (rate == null) {
      return "";
    }
    BigDecimal percent = rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return signed(percent, percent.toPlainString()) + "%";
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String signed(BigDecimal number, String text) {
    return number.signum() > 0 ? "+" + text : text;
  }
}
