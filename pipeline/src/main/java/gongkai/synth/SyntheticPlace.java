package gongkai.synth;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A county or township where bodies report.
 *
 * @param code six digits for a county, nine for a township (national statistics scheme)
 * @param city the prefecture, null where the county is directly below its province
 * @param township null for a county
 */
public record SyntheticPlace(
    String code, String province, @Nullable String city, String county, @Nullable String township) {
  public SyntheticPlace {
    requireNonNull(code, "code is null");
    requireNonNull(province, "province is null");
    requireNonNull(county, "county is null");
    if (code.length() != (township == null ? 6 : 9)) {
      throw new IllegalArgumentException("Invalid place " + county + ": code " + code);
    }
  }

  String countyCode() {
    return code.substring(0, 6);
  }

  /** The folders from the province down, without a slash at either end. */
  String folder() {
    StringBuilder folder = new StringBuilder(province);
    if (city != null && !city.equals(province)) {
      folder.append('/').append(city);
    }
    folder.append('/').append(county);
    if (township != null) {
      folder.append('/').append(township);
    }
    return folder.toString();
  }
}
