package gongkai.report;

import static java.util.Objects.requireNonNull;

import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One printed cell of a statutory table.
 *
 * @param value the printed number in the unit of its column (counts in 件, amounts as the column
 *     says), null unless the status carries a number
 * @param raw the cell's text as printed, empty for a blank; for an unreadable row, the row's text
 */
public record Measure(
    CellKey key, @Nullable BigDecimal value, MeasureStatus status, String raw, SourceSpan span) {
  public Measure {
    requireNonNull(key, "key is null");
    requireNonNull(status, "status is null");
    requireNonNull(raw, "raw is null");
    requireNonNull(span, "span is null");
    boolean numeric = status == MeasureStatus.REPORTED || status == MeasureStatus.INFERRED;
    if (numeric != (value != null)) {
      throw new IllegalArgumentException(
          "Invalid measure " + key.name() + ": " + status + " with value " + value);
    }
  }
}
