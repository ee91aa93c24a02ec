package gongkai.region;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifies the reporting body of a report whose region was resolved. */
final class ReportingBodies {
  private static final Pattern ZONE_ADMINISTRATION =
      Pattern.compile("(?:管委会|管理委员会)?(?:党政办公室|办公室)?");
  private static final Pattern OFFICE_AT_END =
      Pattern.compile("(?:管委会|管理委员会|人民政府|政府|办事处)?(?:党政办公室|办公室)?$");
  private static final String PEOPLES_GOVERNMENT = "人民政府";

  private final Gazetteer gazetteer;
  private final Map<String, String> fullNames = new HashMap<>();

  ReportingBodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    GazetteerFiles.read("organs.csv", row -> fullNames.put(row.get("short"), row.get("full")));
  }

  /**
   * The body behind an issuer.
   *
   * @param match the region resolved for the query
   * @param rest what the issuer's name says behind the places
   */
  Body of(RegionQuery query, RegionMatch match, Issuer issuer, String rest) {
    String organ = organ(rest);
    Region region = match.code() == null ? null : gazetteer.at(match.code(), query.reportYear());
    BodyKind kind = BodyKind.of(issuer, organ, match, region);
    BodyScope scope = BodyScope.of(kind, organ, query, match);
    String level = kind == BodyKind.MINISTRY ? "national" : match.level();
    String id;
    String name;
    if (region == null) {
      name = issuer.name().isEmpty() ? null : issuer.name();
      id = idWithoutCode(match, name);
    } else {
      boolean isGovernment = kind == BodyKind.GOVERNMENT || "rollup".equals(scope.code());
      boolean reportsForPlace = isGovernment || kind.isTownship();
      boolean isZone =
          kind == BodyKind.DEVELOPMENT_ZONE && ZONE_ADMINISTRATION.matcher(organ).matches();
      name = BodyNames.place(match) + (reportsForPlace ? BodyNames.authority(region) : organ);
      String organId = organ.isEmpty() ? kind.code() : organ;
      id = region.lineage() + ":" + (reportsForPlace || isZone ? "government" : organId);
    }
    return new Body(id, name, kind.code(), level, scope.code(), scope.reason());
  }

  /** The id of a body that no list has, within a region that one has: the region and its name. */
  private static @Nullable String idWithoutCode(RegionMatch match, @Nullable String name) {
    String enclosing =
        match.countyCode() != null
            ? match.countyCode()
            : match.cityCode() != null ? match.cityCode() : match.provinceCode();
    return enclosing == null || name == null
        ? null
        : enclosing + ":" + OFFICE_AT_END.matcher(name).replaceFirst("");
  }

  /** The organ's full name; empty for the place's own government. */
  private String organ(String rest) {
    boolean isOfGovernment =
        rest.length() > PEOPLES_GOVERNMENT.length()
            && rest.startsWith(PEOPLES_GOVERNMENT)
            && !BodyKind.isGovernmentOffice(rest);
    String organ = isOfGovernment ? rest.substring(PEOPLES_GOVERNMENT.length()) : rest;
    return fullNames.getOrDefault(organ, organ);
  }
}
