package gongkai.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the reporting body of a report whose place has been decided. */
final class Bodies {
  private static final Pattern GOVERNMENT = Pattern.compile("(?:人民政府|政府|行署|行政公署)?(?:本级)?");
  private static final Pattern OFFICE = Pattern.compile("(?:人民)?政府(?:办公室|办公厅|办)|行署办公室|行署办|行政公署办公室");
  private static final Pattern TOWN_OFFICE =
      Pattern.compile("(?:人民政府|政府|办事处|街道办事处|街道办)?(?:党政.*|党委.*|综合.*|办公室)?");
  private static final Pattern ORGAN =
      Pattern.compile(".*(?:局|委|办|厅|委员会|办公室|中心|院|处|站|所|队|会|馆|社|校|公司|集团)");
  private static final Pattern WHOLE_AREA =
      Pattern.compile("全[市县区省州旗盟]|全自治[区州县]|各县|各区|各乡镇|各镇|各街道|各级行政机关|各地各部门|各市");
  private static final Pattern OWN_OFFICE = Pattern.compile("[本我]办|本办公[室厅]|我厅");

  private final Gazetteer gazetteer;
  private final ChainParser parser;
  private final Map<String, String> fullNames = new HashMap<>();

  Bodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.parser = new ChainParser(gazetteer);
    Gazetteer.read("organs.csv", row -> fullNames.put(row.get("short"), row.get("full")));
  }

  /** The body that the query's title, or else its agency line, names. */
  Body of(RegionQuery query, RegionMatch match) {
    Issuer title = Issuer.of(query.title());
    Issuer issuer = title.name().isEmpty() ? Issuer.of(query.agency()) : title;
    String organ = organ(issuer.name(), match);
    String kind = kind(issuer, organ, match);
    Scope scope = scope(kind, organ, query, match);
    Region region = match.code() == null ? null : gazetteer.at(match.code(), query.reportYear());
    String level = kind.equals("ministry") ? "national" : match.level();
    if (region == null) {
      String printed = issuer.name().isEmpty() ? null : issuer.name();
      return new Body(null, printed, kind, level, scope.code(), scope.reason());
    }
    boolean whole = kind.equals("government") || "rollup".equals(scope.code());
    String key = whole || isTown(kind) ? "government" : organ.isEmpty() ? kind : organ;
    return new Body(
        region.lineage() + ":" + key,
        place(match) + (whole || isTown(kind) ? authority(region) : organ),
        kind,
        level,
        scope.code(),
        scope.reason());
  }

  /** The words after the place, in their full form; empty for the place's own government. */
  private String organ(String issuer, RegionMatch match) {
    List<Chain> chains = parser.parse(issuer);
    String rest =
        !chains.isEmpty()
            ? chains.get(0).rest()
            : match.outcome().equals("relative") || match.code() != null
                ? issuer.substring(Organ.relative(issuer).length())
                : issuer;
    if (OFFICE.matcher(rest).matches()) {
      return fullNames.getOrDefault(rest, rest);
    }
    String bare = rest.length() > 4 && rest.startsWith("人民政府") ? rest.substring(4) : rest;
    return fullNames.getOrDefault(bare, bare);
  }

  private static String kind(Issuer issuer, String organ, RegionMatch match) {
    if (match.outcome().equals("national")) {
      return "ministry";
    }
    if (match.outcome().equals("vertical") || issuer.vertical() || Organ.isVertical(organ)) {
      return "vertical";
    }
    if (Level.TOWNSHIP.code().equals(match.level())) {
      return townKind(issuer.name(), organ, match);
    }
    if (match.outcome().equals("non_gb_zone")
        || Organ.zoneEnd(issuer.name()) > 0 && !ORGAN.matcher(organ).matches()) {
      return organ.endsWith("局") ? "bureau" : "development_zone";
    }
    if (issuer.name().isEmpty()) {
      return "other";
    }
    if (match.outcome().equals("unknown")) {
      return ORGAN.matcher(organ).matches() ? "bureau" : "other";
    }
    if (GOVERNMENT.matcher(organ).matches()) {
      return "government";
    }
    return OFFICE.matcher(organ).matches()
        ? "government_office"
        : ORGAN.matcher(organ).matches() ? "bureau" : "other";
  }

  private static String townKind(String issuer, String organ, RegionMatch match) {
    String town = match.township() == null ? issuer : match.township();
    if (match.township() != null && !TOWN_OFFICE.matcher(organ).matches()) {
      return ORGAN.matcher(organ).matches() ? "bureau" : "other";
    }
    if (town.endsWith("街道") || town.contains("街道办") || town.endsWith("办事处") || town.endsWith("街")) {
      return "subdistrict";
    }
    return Organ.zoneEnd(town) > 0 ? "development_zone" : "township";
  }

  private static boolean isTown(String kind) {
    return kind.equals("township") || kind.equals("subdistrict");
  }

  private record Scope(@Nullable String code, String reason) {}

  private static Scope scope(String kind, String organ, RegionQuery query, RegionMatch match) {
    return switch (kind) {
      case "government" -> new Scope("rollup", "a government of county level or above");
      case "government_office" -> officeScope(organ, query.text());
      case "township" -> new Scope("unit", "a township reports itself");
      case "subdistrict" -> new Scope("unit", "a subdistrict reports itself");
      case "development_zone" -> new Scope("unit", "a zone reports itself");
      case "vertical" -> new Scope("unit", "led from above, outside the local government");
      case "ministry" -> new Scope("unit", "an organ of the state");
      case "bureau" -> new Scope("unit", "an organ of its own: " + organ);
      default ->
          match.outcome().equals("empty")
              ? new Scope(null, "no body named")
              : new Scope(null, "not recognised: " + organ);
    };
  }

  /** A government's office reports for the government or for itself; only the text can tell. */
  private static Scope officeScope(String organ, String text) {
    boolean whole = WHOLE_AREA.matcher(text).find();
    boolean own = OWN_OFFICE.matcher(text).find();
    if (whole == own) {
      return new Scope(null, organ + ": the text does not tell for whom it reports");
    }
    return whole
        ? new Scope("rollup", organ + " writes of the whole area")
        : new Scope("unit", organ + " writes of itself");
  }

  private static String place(RegionMatch match) {
    StringBuilder place = new StringBuilder();
    String city = match.city() == null ? match.province() : match.city();
    if ("province".equals(match.level())) {
      return String.valueOf(match.province());
    }
    place.append(city);
    if (match.county() != null) {
      place.append(match.county());
    }
    if (match.township() != null) {
      place.append(match.township());
    }
    return place.toString();
  }

  private static String authority(Region region) {
    if (region.level() == Level.TOWNSHIP) {
      return region.name().endsWith("街道") || region.name().endsWith("地区") ? "办事处" : "人民政府";
    }
    boolean deputed =
        region.level() == Level.PREFECTURE
            && (region.name().endsWith("地区") || region.name().endsWith("盟"));
    return deputed ? "行政公署" : "人民政府";
  }
}
