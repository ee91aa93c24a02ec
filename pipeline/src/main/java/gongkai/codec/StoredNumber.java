package gongkai.codec;

import gongkai.report.MeasureStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A printed number as stored in a column of {@code DECIMAL(18,6)}.
 *
 * @param value the number at the column's scale, null if there is none or the column cannot hold it
 *     exactly
 * @param status code of its status, {@code unreadable} where the column cannot hold it: numbers are
 *     never rounded, and the raw text is stored next to them
 */
record StoredNumber(@Nullable BigDecimal value, String status) {
  private static final int SCALE = 6;
  private static final int PRECISION = 18;

  static StoredNumber of(@Nullable BigDecimal printed, MeasureStatus status) {
    BigDecimal value = printed == null ? null : exact(printed);
    boolean lost = printed != null && value == null;
    return new StoredNumber(value, lost ? MeasureStatus.UNREADABLE.code() : status.code());
  }

  /** The number at the column's scale, or null if rounding would change it. */
  static @Nullable BigDecimal exact(BigDecimal value) {
    if ((long) value.precision() - value.scale() > PRECISION - SCALE || value.scale() > 100) {
      return null;
    }
    BigDecimal scaled = value.setScale(SCALE, RoundingMode.DOWN);
    // Digits can only be lost if the number has more decimals than the column.
    return value.scale() <= SCALE || scaled.compareTo(value) == 0 ? scaled : null;
  }
}
