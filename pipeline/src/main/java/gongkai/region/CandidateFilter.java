package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One decision in the making: the places still possible, and all that was said for and against. */
final class CandidateFilter {
  private static final int FIRST_TOWNSHIP_LIST_YEAR = 2015;

  private final Gazetteer gazetteer;
  private final @Nullable Integer year;
  private final List<String> reasons = new ArrayList<>();
  private final List<RegionCandidate> dropped = new ArrayList<>();
  private List<PlaceChain> kept = List.of();
  private Issuer issuer = Issuer.NOBODY;
  private String outcome = "";
  private @Nullable Level level;
  private @Nullable Region holder;
  private boolean supported;
  private boolean contradicted;
  private boolean weaklyDecided;

  CandidateFilter(Gazetteer gazetteer, @Nullable Integer year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  /** Begins with the readings of an issuer. */
  void start(Issuer named, List<PlaceChain> chains) {
    issuer = named;
    kept = new PlausibleChains(year).plausible(chains);
    PlaceChain first = kept.get(0);
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

  /** Ends without a place for what an issuer is called. */
  void end(Issuer named, String why, @Nullable Level known) {
    issuer = named;
    end(why, known);
  }

  private void end(String why, @Nullable Level known) {
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

  /** What the issuer's name says behind the places, or all of it without any. */
  String organ() {
    if (!kept.isEmpty()) {
      return kept.get(0).rest();
    }
    String name = issuer.name();
    return outcome.equals("relative") ? name.substring(Organ.relative(name).length()) : name;
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
    PlaceChain first = kept.get(0);
    return kept.size() > 1
        || first.isBare()
            && !supported
            && (first.region().level() == Level.TOWNSHIP || first.weakness() > 1);
  }

  /** Keeps the places that a hint agrees with; a hint that agrees with none is a conflict. */
  void weigh(Evidence evidence) {
    List<PlaceChain> agreeing =
        kept.stream().filter(chain -> evidence.agreesWith(chain.region())).toList();
    if (agreeing.isEmpty()) {
      contradicted = true;
      reasons.add("conflict: " + evidence.sentence() + " fits no candidate");
    } else if (agreeing.size() < kept.size() || kept.size() == 1) {
      supported = true;
      narrow(agreeing, evidence.sentence());
    }
  }

  private void narrow(List<PlaceChain> remaining, String reason) {
    for (PlaceChain chain : kept) {
      if (!remaining.contains(chain)) {
        dropped.add(RegionMatchBuilder.candidate(chain.region(), false, "not in " + reason));
      }
    }
    kept = remaining;
    reasons.add(reason);
  }

  /**
   * Keeps the places whose parents the text names, narrowest parents first. A bare name whose
   * parents the text never names, while it names others again and again, is in doubt.
   */
  void weighParents(List<Mention> mentions) {
    boolean alone = kept.size() == 1;
    if (alone && kept.get(0).last().form() == PlaceSpelling.Form.SHORT) {
      supported |= mentions.stream().anyMatch(mention -> mention.names(kept.get(0).region()));
    }
    NamedParent parent = NamedParent.narrowest(kept, mentions);
    if (parent == null) {
      doubt(mentions);
      return;
    }
    supported |= parent.level() != Level.PROVINCE;
    weaklyDecided |= !alone && parent.level() != Level.COUNTY;
    narrow(parent.held(), "text names the " + parent.level().code() + " " + parent.name());
    if (parent.level() != Level.COUNTY) {
      doubt(mentions.stream().filter(mention -> mention.isOf(Level.COUNTY)).toList());
    }
  }

  /** A bare name is in doubt when the text names, again and again, what does not hold it. */
  private void doubt(List<Mention> mentions) {
    if (kept.size() > 1 || !kept.get(0).isBare()) {
      return;
    }
    Region region = kept.get(0).region();
    mentions.stream()
        .filter(mention -> mention.count() > 1)
        .filter(mention -> !mention.names(region) && !mention.holds(region))
        .findFirst()
        .ifPresent(
            mention -> {
              contradicted = true;
              reasons.add(
                  "conflict: text names " + mention.name() + ", no parent of the candidate");
            });
  }

  /** Ends with the area that 市教育局 or 自治区审计厅 can only mean, or with none. */
  void relate(Issuer named, RelativeName name, List<Evidence> hints) {
    end(named, "relative", name.level());
    reasons.add("named only by its area: " + name.areaWord());
    if (hints.isEmpty()) {
      return;
    }
    Evidence narrowest = hints.get(hints.size() - 1);
    Region area = name.meant(narrowest, gazetteer, year);
    if (area != null) {
      kept = List.of(name.of(area, named));
      supported = true;
      outcome = "";
      level = area.level();
      reasons.add(narrowest.sentence());
    }
  }

  /** States where a zone lies that the lists do not hold, unless a hint speaks against it. */
  void liesIn(Region place, List<Evidence> hints) {
    for (Evidence hint : hints) {
      if (!hint.agreesWith(place)) {
        reasons.add("conflict: " + hint.sentence() + " does not hold " + place.chain());
        return;
      }
    }
    holder = place;
    reasons.add("lies in " + place.chain());
  }

  /** What has been decided, with codes only when that is certain enough. */
  RegionMatch match() {
    RegionMatchBuilder ruling = new RegionMatchBuilder(gazetteer, year);
    String confidence = isOpen() && kept.size() == 1 ? confidence() : null;
    if ("high".equals(confidence) || "medium".equals(confidence)) {
      String how = isVertical() ? "vertical" : "resolved";
      return ruling.resolved(region(), how, confidence, reasons, dropped);
    }
    String why = isOpen() ? "ambiguous" : outcome;
    String kind = isOpen() ? "still possible" : "holds the place named";
    boolean isHeld = !isOpen() && kept.size() == 1 && !contradicted && isStrong(kept.get(0));
    return ruling.open(
        level,
        isHeld ? region() : holder,
        why,
        reasons,
        RegionMatchBuilder.candidates(kept, kind, dropped));
  }

  boolean isVertical() {
    return issuer.vertical() || !kept.isEmpty() && Organ.isVertical(kept.get(0).rest());
  }

  /** The place decided or, while several are left, the first one's reading of the organ. */
  Region region() {
    return kept.get(0).region();
  }

  private @Nullable String confidence() {
    PlaceChain chain = kept.get(0);
    boolean town = chain.region().level() == Level.TOWNSHIP;
    if (contradicted && chain.isBare()) {
      reasons.add("bare name and a conflict: no code");
      return null;
    }
    if (chain.isBare() && chain.last().form() == PlaceSpelling.Form.SHORT && !supported) {
      reasons.add("short name alone: no code");
      return "low";
    }
    boolean early = year != null && year < FIRST_TOWNSHIP_LIST_YEAR;
    boolean doubtful = contradicted || weaklyDecided || town && chain.isBare() && early;
    return isStrong(chain) && !doubtful ? "high" : "medium";
  }

  private boolean isStrong(PlaceChain chain) {
    boolean town = chain.region().level() == Level.TOWNSHIP;
    return !chain.isBare() || supported || !town && chain.weakness() < 2;
  }
}
