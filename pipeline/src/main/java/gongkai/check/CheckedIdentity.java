package gongkai.check;

import org.jspecify.annotations.Nullable;

/**
 * One identity of the form at one line or column, and the rules that are broken where it does not
 * hold. Cells are given by their positions in the {@link CellIndex}.
 *
 * @param exceeded the rule broken when known parts alone exceed the whole; null where parts may not
 *     be compared alone
 * @param empty the rule broken when the whole is zero or empty beside parts; null where none is
 * @param subject the cell that stands for the identity in severities and messages: its last whole
 */
record CheckedIdentity(
    Rule rule,
    @Nullable Rule exceeded,
    @Nullable Rule empty,
    int subject,
    int[] parts,
    int[] wholes) {

  /** Whether all cells hold whole numbers and the sums agree; the common case. */
  boolean plainlyHolds(CellValues values) {
    long difference = 0;
    for (int cell : parts) {
      long number = values.number(cell);
      if (number == CellValues.NOT_WHOLE) {
        return false;
      }
      difference += number;
    }
    for (int cell : wholes) {
      long number = values.number(cell);
      if (number == CellValues.NOT_WHOLE) {
        return false;
      }
      difference -= number;
    }
    return difference == 0;
  }

  /** Whether every cell has a number. */
  boolean assessable(CellValues values) {
    return known(parts, values) && known(wholes, values);
  }

  private static boolean known(int[] cells, CellValues values) {
    for (int cell : cells) {
      if (values.value(cell) == null) {
        return false;
      }
    }
    return true;
  }
}
