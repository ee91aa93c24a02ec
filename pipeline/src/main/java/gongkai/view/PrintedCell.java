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
 * @param marks numbers of the findings that concern the cell
 */
public record PrintedCell(@Nullable Measure measure, boolean inForm, List<Integer> marks) {
  public PrintedCell {
    marks = List.copyOf(marks);
  }

  /** The number read, null where there is none; never zero for what is not a printed zero. */
  public @Nullable BigDecimal value() {
    return measure == null ? null : measure.value();
  }

  /** Whether a number is there and is zero. */
  public boolean isZero() {
    BigDecimal value = value();
    return value != null && value.signum() == 0;
  }

  /** Whether the sums of the form decided which number belongs here. */
  public boolean isInferred() {
    return measure != null && measure.status() == MeasureStatus.INFERRED;
  }

  /** What stands in the cell: {@link MeasureStatus#code()}, {@code absent} or {@code no_cell}. */
  public String state() {
    if (measure == null) {
      return inForm ? "absent" : "no_cell";
    }
    return measure.status().code();
  }

  /** The reading in a few signs: a number, or what stands in its place. */
  public String reading() {
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

  /** The printed text where it is a number in other signs than the reading, else null. */
  public @Nullable String printedOtherwise() {
    if (measure == null || measure.value() == null) {
      return null;
    }
    String printed = measure.raw().strip();
    return printed.equals(reading()) ? null : printed;
  }

  /** The text of the row where its values could not be told apart, else null. */
  public @Nullable String unreadableRow() {
    return measure != null && measure.status() == MeasureStatus.UNREADABLE ? measure.raw() : null;
  }
}
