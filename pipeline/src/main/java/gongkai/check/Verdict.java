package gongkai.check;

/** What a rule says of a report. A rule that passes leaves no finding. */
public enum Verdict {
  /** Printed numbers prove the rule broken. */
  FAIL,
  /** A heuristic or the running text speaks against the report. */
  SUSPECT,
  /** An operand is blank, a mark, unreadable or missing, so the rule says nothing. */
  NOT_ASSESSABLE;

  /** The name in output and in SQL. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
