package gongkai.check;

/** How much a finding matters; a property of the rule, not of the report. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** The name in output and in SQL. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
