package gongkai.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One identity of the form at one line or column: the cells on the left add up to those on the
 * right.
 *
 * @param subject the cell that stands for the equation in severities and messages
 * @param exceeded the rule broken when known parts alone exceed the sum; null where parts may not
 *     be compared alone
 * @param empty the rule broken when the sum is zero or empty beside parts; null where none is
 */
record Equation(
    Rule rule,
    @Nullable Rule exceeded,
    @Nullable Rule empty,
    int subject,
    int[] left,
    int[] right) {

  /** Whether all operands are whole numbers and both sides agree; the way of nearly all tables. */
  boolean plainlyHolds(CellValues values) {
    long difference = 0;
    for (int cell : left) {
      long number = values.number(cell);
      if (number == CellValues.NOT_WHOLE) {
        return false;
      }
      difference += number;
    }
    for (int cell : right) {
      long number = values.number(cell);
      if (number == CellValues.NOT_WHOLE) {
        return false;
      }
      difference -= number;
    }
    return difference == 0;
  }

  boolean assessable(CellValues values) {
    return known(left, values) && known(right, values);
  }

  private static boolean known(int[] side, CellValues values) {
    for (int cell : side) {
      if (values.value(cell) == null) {
        return false;
      }
    }
    return true;
  }

  /** Adds the numbers of one side, leaving out cells without one. */
  static BigDecimal sum(int[] side, CellValues values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int cell : side) {
      BigDecimal value = values.value(cell);
      if (value != null) {
        sum = sum.add(value);
      }
    }
    return sum;
  }
}
