package gongkai.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place under one code and one name, over the years in which the lists have it. A place that was
 * renamed or got another code is several regions of one {@code lineage}.
 *
 * @param code six digits down to county, nine for townships (national statistics scheme)
 * @param kind {@code real}, {@code stat_only} (farms, parks and the like that only the statistics
 *     list as townships) or {@code zone} (development zones listed as counties)
 * @param cityCode the prefecture; the municipality itself for the districts of 北京, 天津, 上海 and 重庆;
 *     null for provinces and for counties right below a province
 * @param city display name of {@code cityCode}, null with it
 * @param countyCode null above the county, and for towns right below a prefecture
 * @param validFromYear year of the first list that has it; null where the oldest list has it
 * @param validToYear year of the last list that has it; null where the place exists today
 * @param successorCodes today's codes of what a former place has become; empty where that is
 *     unknown and for places of today
 * @param lineage the same for all names and codes of one place; a merger begins a new one
 */
public record Region(
    String code,
    String name,
    Level level,
    String kind,
    String provinceCode,
    String province,
    @Nullable String cityCode,
    @Nullable String city,
    @Nullable String countyCode,
    @Nullable String county,
    @Nullable Integer validFromYear,
    @Nullable Integer validToYear,
    List<String> successorCodes,
    String lineage) {

  /** The code today; null where the place is gone or was divided. */
  public @Nullable String currentCode() {
    if (validToYear == null) {
      return code;
    }
    return successorCodes.size() == 1 ? successorCodes.get(0) : null;
  }

  /** Whether the lists have the place in a year, give or take {@code slack} years. */
  boolean isValidIn(int year, int slack) {
    return (validFromYear == null || validFromYear - slack <= year)
        && (validToYear == null || validToYear + slack >= year);
  }

  /** Whether this place lies in a higher one, under its old or its new code. */
  boolean isWithin(Region parent) {
    String own =
        switch (parent.level) {
          case PROVINCE -> provinceCode;
          case PREFECTURE -> cityCode;
          case COUNTY -> countyCode;
          case TOWNSHIP -> null;
        };
    return own != null
        && parent.level.compareTo(level) < 0
        && (own.equals(parent.code) || parent.successorCodes.contains(own));
  }

  /** The names from the province down, 甲省/乙市/丙县. */
  String chain() {
    StringBuilder chain = new StringBuilder(province);
    if (city != null && !city.equals(province) && level != Level.PREFECTURE) {
      chain.append('/').append(city);
    }
    if (county != null && level == Level.TOWNSHIP) {
      chain.append('/').append(county);
    }
    if (level != Level.PROVINCE) {
      chain.append('/').append(name);
    }
    return chain.toString();
  }
}
