package gongkai.region;

import java.util.Locale;

/** The four levels of local government, from wide to narrow. */
public enum Level {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP;

  /** The name in output and in SQL. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Level of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
