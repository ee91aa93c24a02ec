package gongkai.region;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of body reports, as its name and region show. */
enum BodyKind {
  /** A government of county level or above. */
  GOVERNMENT,
  /** The office of such a government. */
  GOVERNMENT_OFFICE,
  BUREAU,
  TOWNSHIP,
  SUBDISTRICT,
  DEVELOPMENT_ZONE,
  /** A body under vertical leadership, outside the local government. */
  VERTICAL,
  /** An organ of the central government. */
  MINISTRY,
  OTHER;

  private static final Pattern GOVERNMENT_WORDS = Pattern.compile("(?:人民政府|政府|行署|行政公署)?(?:本级)?");
  private static final Pattern OFFICE_OF_GOVERNMENT =
      Pattern.compile("(?:人民)?政府(?:办公室|办公厅|办)|行署办公室|行署办|行政公署办公室");
  private static final Pattern OFFICE_OF_TOWNSHIP =
      Pattern.compile("(?:人民政府|政府|办事处|街道办事处|街道办|管委会|管理委员会)?(?:党政.*|党委.*|综合.*|办公室)?");
  private static final Pattern ORGAN =
      Pattern.compile(".*(?:局|委|办|厅|委员会|办公室|中心|院|处|站|所|队|会|馆|社|校|公司|集团)");

  /** The name in output and in SQL. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isTownship() {
    return this == TOWNSHIP || this == SUBDISTRICT;
  }

  /** Whether the words behind a place name are the office of its government. */
  static boolean isGovernmentOffice(String words) {
    return OFFICE_OF_GOVERNMENT.matcher(words).matches();
  }

  /**
   * The kind of a body.
   *
   * @param organ the organ's full name; empty for the place's own government
   * @param region the region matched; null where the match has no code
   */
  static BodyKind of(Issuer issuer, String organ, RegionMatch match, @Nullable Region region) {
    if (match.outcome().equals("national")) {
      return MINISTRY;
    }
    if (match.outcome().equals("vertical")
        || issuer.vertical()
        || OrganPatterns.isVertical(organ)) {
      return VERTICAL;
    }
    if (Level.TOWNSHIP.code().equals(match.level())) {
      return ofTownship(issuer.name(), organ, match);
    }
    if (isZone(issuer, match, region)) {
      return organ.endsWith("局") ? BUREAU : DEVELOPMENT_ZONE;
    }
    if (issuer.name().isEmpty() || match.outcome().equals("unknown")) {
      return bureauOrOther(organ);
    }
    if (GOVERNMENT_WORDS.matcher(organ).matches()) {
      return GOVERNMENT;
    }
    return isGovernmentOffice(organ) ? GOVERNMENT_OFFICE : bureauOrOther(organ);
  }

  private static BodyKind bureauOrOther(String organ) {
    return !organ.isEmpty() && ORGAN.matcher(organ).matches() ? BUREAU : OTHER;
  }

  private static boolean isZone(Issuer issuer, RegionMatch match, @Nullable Region region) {
    if (region == null) {
      return match.outcome().equals("non_gb_zone");
    }
    boolean isNamedZone =
        OrganPatterns.zoneEnd(issuer.name()) > 0 && !issuer.name().contains(region.name());
    return region.kind().equals("zone") || isNamedZone;
  }

  private static BodyKind ofTownship(String issuer, String organ, RegionMatch match) {
    if (match.township() != null && !OFFICE_OF_TOWNSHIP.matcher(organ).matches()) {
      return ORGAN.matcher(organ).matches() ? BUREAU : OTHER;
    }
    String name = match.township() == null ? issuer : match.township();
    if (name.endsWith("街道") || name.contains("街道办") || name.endsWith("办事处") || name.endsWith("街")) {
      return SUBDISTRICT;
    }
    return OrganPatterns.zoneEnd(name) > 0 ? DEVELOPMENT_ZONE : TOWNSHIP;
  }
}
