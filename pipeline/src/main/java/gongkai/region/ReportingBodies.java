package gongkai.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the reporting body of a report whose place has been decided. */
final class ReportingBodies {
  private static final Pattern GOVERNMENT = Pattern.compile("(?:人民政府|政府|行署|行政公署)?(?:本级)?");
  private static final Pattern OFFICE = Pattern.compile("(?:人民)?政府(?:办公室|办公厅|办)|行署办公室|行署办|行政公署办公室");
  private static final Pattern ADMINISTRATION = Pattern.compile("(?:管委会|管理委员会)?(?:党政办公室|办公室)?");
  private static final Pattern TOWN_OFFICE =
      Pattern.compile("(?:人民政府|政府|办事处|街道办事处|街道办|管委会|管理委员会)?(?:党政.*|党委.*|综合.*|办公室)?");
  private static final Pattern ORGAN =
      Pattern.compile(".*(?:局|委|办|厅|委员会|办公室|中心|院|处|站|所|队|会|馆|社|校|公司|集团)");
  private static final Pattern OWN_OFFICE_OF =
      Pattern.compile("(?:管委会|管理委员会|人民政府|政府|办事处)?(?:党政办公室|办公室)?$");
  private static final List<String> WHOLE_AREA =
      List.of(
          "全市", "全县", "全区", "全省", "全州", "全旗", "全盟", "全自治", "各县", "各区", "各乡镇", "各镇", "各街道", "各级行政机关",
          "各地各部门");
  private static final List<String> OWN_OFFICE = List.of("本办", "我办", "我厅");

  private final Gazetteer gazetteer;
  private final Map<String, String> fullNames = new HashMap<>();

  ReportingBodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    GazetteerFiles.read("organs.csv", row -> fullNames.put(row.get("short"), row.get("full")));
  }

  /**
   * The body of a decided report.
   *
   * @param issuer as named
   * @param rest what the issuer's name says behind the places
   */
  Body of(RegionQuery query, RegionMatch match, Issuer issuer, String rest) {
    String organ = organ(rest);
    Region region = match.code() == null ? null : gazetteer.at(match.code(), query.reportYear());
    String kind = kind(issuer, organ, match, region);
    Scope scope = scope(kind, organ, query, match);
    String level = kind.equals("ministry") ? "national" : match.level();
    if (region == null) {
      String printed = issuer.name().isEmpty() ? null : issuer.name();
      return new Body(unlisted(match, printed), printed, kind, level, scope.code(), scope.reason());
    }
    boolean whole = kind.equals("government") || "rollup".equals(scope.code());
    boolean own =
        whole
            || isTown(kind)
            || kind.equals("development_zone") && ADMINISTRATION.matcher(organ).matches();
    String key = own ? "government" : organ.isEmpty() ? kind : organ;
    return new Body(
        region.lineage() + ":" + key,
        place(match) + (whole || isTown(kind) ? authority(region) : organ),
        kind,
        level,
        scope.code(),
        scope.reason());
  }

  /** The id of a body that no list holds in a place that one does: the place and its name. */
  private static @Nullable String unlisted(RegionMatch match, @Nullable String printed) {
    String holder =
        match.countyCode() != null
            ? match.countyCode()
            : match.cityCode() != null ? match.cityCode() : match.provinceCode();
    return holder == null || printed == null
        ? null
        : holder + ":" + OWN_OFFICE_OF.matcher(printed).replaceFirst("");
  }

  /** The organ in its full form; empty for the place's own government. */
  private String organ(String rest) {
    String bare = rest.length() > 4 && rest.startsWith("人民政府") ? rest.substring(4) : rest;
    String organ = OFFICE.matcher(rest).matches() ? rest : bare;
    return fullNames.getOrDefault(organ, organ);
  }

  private static String kind(
      Issuer issuer, String organ, RegionMatch match, @Nullable Region region) {
    if (match.outcome().equals("national")) {
      return "ministry";
    }
    if (match.outcome().equals("vertical") || issuer.vertical() || Organ.isVertical(organ)) {
      return "vertical";
    }
    if (Level.TOWNSHIP.code().equals(match.level())) {
      return townKind(issuer.name(), organ, match);
    }
    if (isZone(issuer, match, region)) {
      return organ.endsWith("局") ? "bureau" : "development_zone";
    }
    boolean isOrgan = !organ.isEmpty() && ORGAN.matcher(organ).matches();
    if (issuer.name().isEmpty() || match.outcome().equals("unknown")) {
      return isOrgan ? "bureau" : "other";
    }
    if (GOVERNMENT.matcher(organ).matches()) {
      return "government";
    }
    return OFFICE.matcher(organ).matches() ? "government_office" : isOrgan ? "bureau" : "other";
  }

  private static boolean isZone(Issuer issuer, RegionMatch match, @Nullable Region region) {
    if (region == null) {
      return match.outcome().equals("non_gb_zone");
    }
    boolean named = Organ.zoneEnd(issuer.name()) > 0 && !issuer.name().contains(region.name());
    return region.kind().equals("zone") || named;
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
    boolean whole = WHOLE_AREA.stream().anyMatch(text::contains);
    boolean own = OWN_OFFICE.stream().anyMatch(text::contains);
    if (whole == own) {
      return new Scope(null, organ + ": the text does not tell for whom it reports");
    }
    return whole
        ? new Scope("rollup", organ + " writes of the whole area")
        : new Scope("unit", organ + " writes of itself");
  }

  private static String place(RegionMatch match) {
    StringBuilder place = new StringBuilder();
    String last = "";
    boolean direct =
        match.city() == null || match.level() == null || match.level().equals("province");
    for (String name :
        new String[] {direct ? match.province() : match.city(), match.county(), match.township()}) {
      if (name != null) {
        // 高阳县锦华街道 is the name of a town of 高阳县, 合肥经济技术开发区 of a zone of 合肥市.
        boolean repeated = !last.isEmpty() && (name.startsWith(last) || isZoneOf(name, last));
        place.setLength(repeated ? place.length() - last.length() : place.length());
        place.append(name);
        last = name;
      }
    }
    return place.toString();
  }

  private static boolean isZoneOf(String name, String city) {
    return name.endsWith("开发区") && name.startsWith(city.substring(0, city.length() - 1));
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
