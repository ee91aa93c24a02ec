package gongkai.form;

import java.util.List;

/**
 * The edition of the official form that a report's tables follow, recognised by their labels alone.
 */
public enum Edition {
  /** Outline of the 2008 Regulations; no statutory tables. */
  PRE_2019("pre2019"),
  /** 国办公开办函〔2019〕60号, due for report years 2019 and 2020. */
  FORM_2019("2019"),
  /** 国办公开办函〔2021〕30号, due from report year 2021. */
  FORM_2021("2021");

  private final String code;

  Edition(String code) {
    this.code = code;
  }

  /** The name in output and in resource folders. */
  public String code() {
    return code;
  }

  /** The editions that have statutory tables, the oldest first. */
  public static List<Edition> withTables() {
    return List.of(FORM_2019, FORM_2021);
  }

  /** The edition that a report of the given year ought to follow. */
  public static Edition due(int reportYear) {
    if (reportYear < 2019) {
      return PRE_2019;
    }
    return reportYear < 2021 ? FORM_2019 : FORM_2021;
  }
}
