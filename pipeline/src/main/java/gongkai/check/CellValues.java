package gongkai.check;

import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one report by their position in the {@link CellIndex}. Whole numbers, nearly all of
 * the values, are also kept in a primitive array, so that adding them up allocates nothing.
 */
final class CellValues {
  /** The value of a position without a whole number; far beyond any printed count. */
  static final long NOT_WHOLE = Long.MIN_VALUE;

  /** Numbers of at most this many digits can be added up for a column without overflow. */
  private static final int MOST_DIGITS = 16;

  private final long[] numbers = new long[CellIndex.STANDARD.size()];
  private final @Nullable Measure[] measures = new Measure[numbers.length];

  CellValues(AnnualReport report) {
    Arrays.fill(numbers, NOT_WHOLE);
    int position = -1;
    for (ParsedTable table : report.tables()) {
      List<Measure> printed = table.measures();
      for (int at = 0; at < printed.size(); at++) {
        Measure measure = printed.get(at);
        position = CellIndex.STANDARD.position(measure.key().name(), position + 1);
        measures[position] = measure;
        BigDecimal value = measure.value();
        if (value != null && value.scale() == 0 && value.precision() <= MOST_DIGITS) {
          numbers[position] = value.longValue();
        }
      }
    }
  }

  /** The whole number at a position, or {@link #NOT_WHOLE}. */
  long number(int position) {
    return numbers[position];
  }

  /** The number at a position, null where the cell has none or is not printed. */
  @Nullable BigDecimal value(int position) {
    Measure measure = measures[position];
    return measure == null ? null : measure.value();
  }

  /** Adds the numbers at some positions, leaving out cells without one. */
  BigDecimal sum(int[] positions) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int position : positions) {
      BigDecimal value = value(position);
      if (value != null) {
        sum = sum.add(value);
      }
    }
    return sum;
  }

  /** Whether the cell is printed blank or with a mark for not applicable. */
  boolean vacant(int position) {
    Measure measure = measures[position];
    return measure != null && vacant(measure);
  }

  static boolean vacant(Measure measure) {
    return measure.status() == MeasureStatus.BLANK
        || measure.status() == MeasureStatus.NOT_APPLICABLE;
  }

  /** The text of a printed cell, empty where it is not printed. */
  String raw(int position) {
    Measure measure = measures[position];
    return measure == null ? "" : measure.raw();
  }
}
