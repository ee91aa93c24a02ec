package gongkai.synth;

/**
 * A reporting body.
 *
 * @param name as its titles give it
 * @param self how its text refers to it: 我局, 我镇, 本县
 * @param scope {@code rollup} for a government that adds up its units, else {@code unit}
 * @param meanApplications applications received a year on average
 */
record SyntheticBody(
    SyntheticPlace place, String name, String self, String scope, double meanApplications) {

  static SyntheticBody government(SyntheticPlace county) {
    String name = county.county();
    return new SyntheticBody(
        county, name + "人民政府", "本" + name.charAt(name.length() - 1), "rollup", 0);
  }

  static SyntheticBody bureau(SyntheticPlace county, String organ, double meanApplications) {
    String self = organ.endsWith("局") ? "我局" : "本单位";
    return new SyntheticBody(county, county.county() + organ, self, "unit", meanApplications);
  }

  /**
   * A township or subdistrict.
   *
   * @param namesCounty whether its name begins with that of its county; in many titles it does not
   */
  static SyntheticBody township(
      SyntheticPlace township, boolean namesCounty, double meanApplications) {
    String name = String.valueOf(township.township());
    boolean street = name.endsWith("街道");
    String organ = street ? "办事处" : "人民政府";
    String self = street ? "街道" : "我" + name.charAt(name.length() - 1);
    String full = (namesCounty ? township.county() : "") + name + organ;
    return new SyntheticBody(township, full, self, "unit", meanApplications);
  }
}
