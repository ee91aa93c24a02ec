package gongkai.check;

import java.util.Locale;

/** The result of testing a rule on a report; a rule that is satisfied makes no finding. */
public enum Verdict {
  /** Printed numbers prove the rule broken. */
  FAIL("不符"),
  /** A heuristic or the running text suggests that the rule is broken. */
  SUSPECT("存疑"),
  /** An operand is blank, a mark, unreadable or missing, so the rule cannot be tested. */
  NOT_ASSESSABLE("无法核对");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The name in output and in SQL. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people. */
  public String label() {
    return label;
  }
}
