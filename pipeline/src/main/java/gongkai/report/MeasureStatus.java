package gongkai.report;

/**
 * How the value of a cell came about. Only {@link #REPORTED} and {@link #INFERRED} carry a number.
 */
public enum MeasureStatus {
  /** A number printed in its cell. */
  REPORTED,
  /** A number printed in the table whose cell only the form's identities decided. */
  INFERRED,
  /** The cell is there and empty. Never zero. */
  BLANK,
  /** A mark such as "/" or "无" that says the cell does not apply. Never zero. */
  NOT_APPLICABLE,
  /** Words that are no number, such as 详见附表. */
  TEXT,
  /** The row is there but its values could not be assigned to cells or were lost. Never zero. */
  UNREADABLE;

  /** The name in output and in SQL. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
