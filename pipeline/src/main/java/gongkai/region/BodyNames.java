package gongkai.region;

/** The parts of a body's canonical name. */
final class BodyNames {
  private BodyNames() {}

  /** The names of the region from the city down, each without repeating the one before it. */
  static String place(RegionMatch match) {
    StringBuilder place = new StringBuilder();
    String last = "";
    boolean isOfProvince =
        match.city() == null || match.level() == null || match.level().equals("province");
    for (String name :
        new String[] {
          isOfProvince ? match.province() : match.city(), match.county(), match.township()
        }) {
      if (name != null) {
        // 高阳县锦华街道 is the name of a township of 高阳县, 合肥经济技术开发区 of a zone of 合肥市.
        boolean repeats = !last.isEmpty() && (name.startsWith(last) || isZoneOf(name, last));
        place.setLength(repeats ? place.length() - last.length() : place.length());
        place.append(name);
        last = name;
      }
    }
    return place.toString();
  }

  private static boolean isZoneOf(String name, String city) {
    return name.endsWith("开发区") && name.startsWith(city.substring(0, city.length() - 1));
  }

  /** What the authority of a region is called: 人民政府, 行政公署 or 办事处. */
  static String authority(Region region) {
    String name = region.name();
    if (region.level() == Level.TOWNSHIP) {
      return name.endsWith("街道") || name.endsWith("地区") ? "办事处" : "人民政府";
    }
    // These prefectures have an administrative office of the province and no government.
    boolean isDelegated =
        region.level() == Level.PREFECTURE && (name.endsWith("地区") || name.endsWith("盟"));
    return isDelegated ? "行政公署" : "人民政府";
  }
}
