package gongkai.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One decision in the making: the places still possible, and all that was said for and against. */
final class Decision {
  private static final int FIRST_TOWNSHIP_LIST_YEAR = 2015;

  private final Gazetteer gazetteer;
  private final @Nullable Integer year;
  private final List<String> reasons = new ArrayList<>();
  private final List<RegionCandidate> dropped = new ArrayList<>();
  private List<Chain> kept = List.of();
  private Issuer issuer = Issuer.NOBODY;
  private String outcome = "";
  private @Nullable Level level;
  private boolean supported;
  private boolean contradicted;
  private boolean weaklyDecided;

  Decision(Gazetteer gazetteer, @Nullable Integer year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  /** Begins with the readings of an issuer. */
  void start(Issuer named, List<Chain> chains) {
    issuer = named;
    kept = onePerPlace(strongest(chains));
    Chain first = kept.get(0);
    reasons.add("name \"" + printedName() + "\": " + places(kept.size()));
    String rest = first.rest();
    level =
        kept.stream().allMatch(chain -> chain.region().level() == first.region().level())
            ? first.region().level()
            : null;
    if (first.region().level() == Level.TOWNSHIP) {
      return;
    }
    if (Organ.zoneEnd(rest) > 0) {
      leave("non_gb_zone", null, "a zone that the lists do not hold: " + rest);
    } else if (Organ.namesTown(rest)) {
      leave("unknown", Level.TOWNSHIP, "a township that the lists do not hold there: " + rest);
    } else if (first.region().level() != Level.COUNTY && Organ.namesCounty(rest)) {
      leave("unknown", Level.COUNTY, "a city or county that the lists do not hold there: " + rest);
    }
  }

  private static String places(int count) {
    return count == 1 ? "one place" : count + " places";
  }

  private void leave(String why, @Nullable Level known, String reason) {
    end(why, known);
    reasons.add(reason);
  }

  /** Ends without a place. */
  void end(String why, @Nullable Level known) {
    outcome = why;
    level = known;
  }

  void note(String reason) {
    reasons.add(reason);
  }

  boolean isOpen() {
    return outcome.isEmpty();
  }

  Issuer issuer() {
    return issuer;
  }

  /** The place names as the issuer writes them. */
  String printedName() {
    String rest = kept.get(0).rest();
    return issuer.name().endsWith(rest)
        ? issuer.name().substring(0, issuer.name().length() - rest.length())
        : issuer.name();
  }

  /** Whether the text could decide or support what the title leaves open. */
  boolean needsText() {
    Chain first = kept.get(0);
    return kept.size() > 1
        || first.isBare()
            && !supported
            && (first.region().level() == Level.TOWNSHIP || first.weakness() > 1);
  }

  /** Keeps the places that a hint agrees with; a hint that agrees with none is a conflict. */
  void weigh(Evidence evidence) {
    List<Chain> agreeing =
        kept.stream().filter(chain -> evidence.agreesWith(chain.region())).toList();
    if (agreeing.isEmpty()) {
      contradicted = true;
      reasons.add("conflict: " + evidence.sentence() + " fits no candidate");
    } else if (agreeing.size() < kept.size() || kept.size() == 1) {
      supported = true;
      narrow(agreeing, evidence.sentence());
    }
  }

  private void narrow(List<Chain> remaining, String reason) {
    for (Chain chain : kept) {
      if (!remaining.contains(chain)) {
        dropped.add(candidate(chain.region(), false, "not in " + reason));
      }
    }
    kept = remaining;
    reasons.add(reason);
  }

  /**
   * Keeps the places whose parents the text names, narrowest parents first. A bare name whose
   * parents the text never names, while it names others again and again, is in doubt.
   */
  void weighParents(Map<String, Integer> named) {
    boolean alone = kept.size() == 1;
    if (alone && named.containsKey(kept.get(0).region().name())) {
      supported |= kept.get(0).last().form() == Naming.Form.SHORT;
    }
    for (Level parent : List.of(Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)) {
      List<Chain> meant =
          kept.stream()
              .filter(chain -> named.containsKey(parentOf(chain.region(), parent)))
              .toList();
      if (!meant.isEmpty() && (alone || meant.size() < kept.size())) {
        String reason =
            "text names the " + parent.code() + " " + nameOf(meant.get(0).region(), parent);
        supported |= parent != Level.PROVINCE;
        weaklyDecided |= !alone && parent != Level.COUNTY;
        narrow(meant, reason);
        return;
      }
    }
    if (kept.size() == 1 && kept.get(0).isBare()) {
      doubt(named);
    }
  }

  private void doubt(Map<String, Integer> named) {
    for (Map.Entry<String, Integer> name : named.entrySet()) {
      if (name.getValue() > 1 && !name.getKey().equals(kept.get(0).region().name())) {
        contradicted = true;
        reasons.add("conflict: text names " + name.getKey() + ", no parent of the candidate");
        return;
      }
    }
  }

  /** The name to look for; empty where the level is not above the place. */
  private static String parentOf(Region region, Level parent) {
    String name = parent.compareTo(region.level()) < 0 ? nameOf(region, parent) : null;
    return name == null ? "" : name;
  }

  private static @Nullable String nameOf(Region region, Level level) {
    return switch (level) {
      case PROVINCE -> region.province();
      case PREFECTURE -> region.city();
      case COUNTY, TOWNSHIP -> region.county();
    };
  }

  /** Places 市教育局 or 自治区审计厅 by the narrowest hint that can be meant. */
  void relate(Issuer named, String areaWord, List<Evidence> hints) {
    issuer = named;
    end("relative", areaLevel(areaWord));
    reasons.add("named only by its area: " + areaWord);
    if (hints.isEmpty()) {
      return;
    }
    Predicate<Region> meant =
        region -> region.name().endsWith(areaWord) && region.level() != Level.TOWNSHIP;
    Evidence last = hints.get(hints.size() - 1);
    Map<String, Region> places = new LinkedHashMap<>();
    for (Region place : last.places()) {
      Region area =
          areaWord.equals("自治区") || areaWord.equals("省")
              ? gazetteer.at(place.provinceCode(), year)
              : place;
      if (area != null && meant.test(area) && (year == null || area.isValidIn(year, 1))) {
        places.put(area.code(), area);
      }
    }
    if (places.size() == 1) {
      Region area = places.values().iterator().next();
      kept =
          List.of(
              new Chain(
                  List.of(new Naming(area, Naming.Form.ALIAS)),
                  areaWord.length(),
                  named.name().substring(areaWord.length())));
      supported = true;
      outcome = "";
      level = area.level();
      reasons.add(last.sentence());
    }
  }

  private static @Nullable Level areaLevel(String areaWord) {
    return switch (areaWord) {
      case "自治区", "省" -> Level.PROVINCE;
      case "自治州", "州", "盟" -> Level.PREFECTURE;
      case "自治县", "县", "旗", "区" -> Level.COUNTY;
      default -> null;
    };
  }

  /** Fewest short names win; within one county a full name beats another form of a name. */
  private static List<Chain> strongest(List<Chain> chains) {
    boolean town =
        chains.stream()
            .allMatch(chain -> chain.region().level() == Level.TOWNSHIP && chain.isBare());
    List<Chain> provinces =
        chains.stream()
            .filter(chain -> chain.isBare() && chain.region().level() == Level.PROVINCE)
            .toList();
    if (!provinces.isEmpty()) {
      return provinces;
    }
    List<Chain> real =
        chains.stream().filter(chain -> chain.region().kind().equals("real")).toList();
    if (real.stream().anyMatch(chain -> chain.region().level() != Level.TOWNSHIP)) {
      // A farm or park that the statistics name after a county is never meant by the bare name.
      chains = real;
    }
    Map<String, Integer> weakest =
        chains.stream()
            .collect(Collectors.toMap(chain -> key(chain, town), Chain::weakness, Math::min));
    return chains.stream()
        .filter(chain -> chain.weakness() == weakest.get(key(chain, town)))
        .toList();
  }

  private static String key(Chain chain, boolean perCounty) {
    String county = chain.region().countyCode();
    return perCounty && county != null ? county : "";
  }

  /**
   * One reading per place: of several names and codes of one place the one of the report year, and
   * none of the past whose successor can be meant as well.
   */
  private List<Chain> onePerPlace(List<Chain> chains) {
    Map<String, Chain> places = new LinkedHashMap<>();
    for (Chain chain : inYear(chains)) {
      Region region = chain.region();
      Chain other = places.get(region.lineage());
      if (other == null || nearer(region, other.region())) {
        places.put(region.lineage(), chain);
      }
    }
    // No county has two towns of one name: a second code is the same town.
    Map<String, Chain> named = new LinkedHashMap<>();
    for (Chain chain : places.values()) {
      Chain other = named.get(chain.region().chain());
      if (other == null || nearer(chain.region(), other.region())) {
        named.put(chain.region().chain(), chain);
      }
    }
    Set<String> codes =
        named.values().stream().map(chain -> chain.region().code()).collect(Collectors.toSet());
    return named.values().stream()
        .filter(
            chain -> {
              String current = chain.region().currentCode();
              return current == null
                  || current.equals(chain.region().code())
                  || !codes.contains(current);
            })
        .toList();
  }

  private boolean nearer(Region region, Region other) {
    if (year == null) {
      return region.validToYear() == null && other.validToYear() != null;
    }
    return region.isValidIn(year, 0) && !other.isValidIn(year, 0)
        || region.isValidIn(year, 1) && !other.isValidIn(year, 1);
  }

  /**
   * The units of the report year where the lists are complete. A bare township keeps its namesakes
   * of all years: lists of townships are too short to prove that one did not exist.
   */
  private List<Chain> inYear(List<Chain> chains) {
    if (year == null
        || chains.stream()
            .anyMatch(chain -> chain.isBare() && chain.region().level() == Level.TOWNSHIP)) {
      return chains;
    }
    boolean town = chains.get(0).region().level() == Level.TOWNSHIP;
    for (int slack = town ? 1 : 0; slack <= 1; slack++) {
      int years = slack;
      List<Chain> valid =
          chains.stream().filter(chain -> chain.region().isValidIn(year, years)).toList();
      if (!valid.isEmpty()) {
        return valid;
      }
    }
    return chains;
  }

  /** What has been decided, with codes only when that is certain enough. */
  RegionMatch match() {
    String confidence = isOpen() && kept.size() == 1 ? confidence() : null;
    boolean certain = "high".equals(confidence) || "medium".equals(confidence);
    if (!certain) {
      List<RegionCandidate> candidates = new ArrayList<>();
      kept.forEach(chain -> candidates.add(candidate(chain.region(), true, "still possible")));
      candidates.addAll(dropped);
      String why = isOpen() ? "ambiguous" : outcome;
      return new RegionMatch(
          null,
          null,
          level == null ? null : level.code(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          why,
          null,
          reasons,
          candidates,
          gazetteer.version());
    }
    Region region = region();
    boolean town = region.level() == Level.TOWNSHIP;
    return new RegionMatch(
        region.code(),
        region.currentCode(),
        region.level().code(),
        region.provinceCode(),
        nameAt(region.provinceCode(), region.province()),
        region.cityCode(),
        region.level() == Level.PREFECTURE
            ? region.name()
            : nameAt(region.cityCode(), region.city()),
        region.countyCode(),
        town ? nameAt(region.countyCode(), region.county()) : region.county(),
        town ? region.code() : null,
        town ? region.name() : null,
        isVertical() ? "vertical" : "resolved",
        confidence,
        reasons,
        dropped,
        gazetteer.version());
  }

  boolean isVertical() {
    return issuer.vertical() || !kept.isEmpty() && Organ.isVertical(kept.get(0).rest());
  }

  /** The place decided or, while several are left, the first one's reading of the organ. */
  Region region() {
    return kept.get(0).region();
  }

  private @Nullable String confidence() {
    Chain chain = kept.get(0);
    boolean town = chain.region().level() == Level.TOWNSHIP;
    if (contradicted && chain.isBare()) {
      reasons.add("bare name and a conflict: no code");
      return null;
    }
    if (chain.isBare() && chain.last().form() == Naming.Form.SHORT && !supported) {
      reasons.add("short name alone: no code");
      return "low";
    }
    boolean early = year != null && year < FIRST_TOWNSHIP_LIST_YEAR;
    boolean strong = !chain.isBare() || supported || !town && chain.weakness() < 2;
    boolean doubtful = contradicted || weaklyDecided || town && chain.isBare() && early;
    return strong && !doubtful ? "high" : "medium";
  }

  private @Nullable String nameAt(@Nullable String code, @Nullable String otherwise) {
    Region region = code == null ? null : gazetteer.at(code, year);
    return region == null ? otherwise : region.name();
  }

  private static RegionCandidate candidate(Region region, boolean isKept, String reason) {
    return new RegionCandidate(region.code(), region.chain(), isKept, reason);
  }
}
