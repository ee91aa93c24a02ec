package gongkai.form;

/** The three tables of the form (sections two, three and four). */
public enum StatutoryTable {
  /** Table two: 主动公开政府信息情况. */
  DISCLOSURES("disclosures", 2, "主动公开政府信息情况"),
  /** Table three: 收到和处理政府信息公开申请情况. */
  APPLICATIONS("applications", 3, "收到和处理政府信息公开申请情况"),
  /** Table four: 政府信息公开行政复议、行政诉讼情况. */
  DISPUTES("disputes", 4, "政府信息公开行政复议、行政诉讼情况");

  private final String code;
  private final int section;
  private final String label;

  StatutoryTable(String code, int section, String label) {
    this.code = code;
    this.section = section;
    this.label = label;
  }

  /**
   * The table of a code.
   *
   * @throws IllegalArgumentException when no table has it
   */
  public static StatutoryTable of(String code) {
    for (StatutoryTable table : values()) {
      if (table.code.equals(code)) {
        return table;
      }
    }
    throw new IllegalArgumentException("Invalid statutory table: " + code);
  }

  /** First part of every cell key of the table. */
  public String code() {
    return code;
  }

  /** The number of the section that the form puts the table in. */
  public int section() {
    return section;
  }

  /** The heading that the form prints above the table. */
  public String label() {
    return label;
  }
}
