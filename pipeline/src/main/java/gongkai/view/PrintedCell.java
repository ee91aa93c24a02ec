package gongkai.view;

import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of one report.
 *
 * @param measure what the report prints there, null where it has no such cell
 * @param inForm whether the edition of the form that the report follows has the cell
 * @param findingNumbers numbers of the findings that concern the cell
 */
record PrintedCell(@Nullable Measure measure, boolean inForm, List<Integer> findingNumbers) {
  PrintedCell {
    findingNumbers = List.copyOf(findingNumbers);
  }

  /** The number read, null where there is none; never zero for what is not a printed zero. */
  @Nullable BigDecimal value() {
    return measure == null ? null : measure.value();
  }

  /** Whether a number is there and is zero. */
  boolean isZero() {
    BigDecimal value = value();
    return value != null && value.signum() == 0;
  }

  /** Whether the sums of the form decided which number belongs here. */
  boolean isInferred() {
    return measure != null && measure.status() == MeasureStatus.INFERRED;
  }

  /** What stands in the cell: {@link MeasureStatus#code()}, {@code absent} or {@code no_cell}. */
  String state() {
    if (measure == null) {
      return inForm ? "absent" : "no_cell";
    }
    return measure.status().code();
  }

  /** The number that was read, or a short text in its place: {@code 空} for a blank cell. */
  String valueText() {
    if (measure == null) {
      return inForm ? "缺" : "-";
    }
    return switch (measure.status()) {
      case REPORTED, INFERRED -> Change.plain(measure.value());
      case BLANK -> "空";
      case NOT_APPLICABLE, TEXT -> "\"" + measure.raw().strip() + "\"";
      case UNREADABLE -> "?";
    };
  }

  /** The printed text of a number that is not written like {@link #valueText}, else null. */
  @Nullable String printedOtherwise() {
    if (measure == null || measure.value() == null) {
      return null;
    }
    String printed = measure.raw().strip();
    return printed.equals(valueText()) ? null : printed;
  }

  /** The text of the row where its values could not be told apart, else null. */
  @Nullable String unreadableRow() {
    return measure != null && measure.status() == MeasureStatus.UNREADABLE ? measure.raw() : null;
  }
}
