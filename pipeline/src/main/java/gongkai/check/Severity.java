package gongkai.check;

import java.util.Locale;

/** How serious a finding is, by its rule and cell, from the most to the least. */
public enum Severity {
  CRITICAL("严重"),
  HIGH("高"),
  MEDIUM("中"),
  LOW("低"),
  INFO("提示");

  private final String label;

  Severity(String label) {
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
