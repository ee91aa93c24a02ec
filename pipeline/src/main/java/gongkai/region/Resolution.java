package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolution of one query while it is worked on: the issuer that was taken, the places that its
 * name can mean, and the reasons in their order. It is open until an outcome without a code ends
 * it.
 */
final class Resolution {
  private final Gazetteer gazetteer;
  private final @Nullable Integer reportYear;
  private final List<String> reasons = new ArrayList<>();
  private Issuer issuer = Issuer.NOBODY;

  /** Null where the issuer's name starts with no known place. */
  private @Nullable CandidateFilter candidates;

  /** The outcome that ended the resolution without a code; empty while it is open. */
  private String outcome = "";

  private @Nullable Level level;

  /** The region that surely contains a place which the lists lack; null where there is none. */
  private @Nullable Region enclosing;

  Resolution(Gazetteer gazetteer, @Nullable Integer reportYear) {
    this.gazetteer = gazetteer;
    this.reportYear = reportYear;
  }

  /**
   * Starts from the chains of places that an issuer's name begins with.
   *
   * @param chains at least one
   */
  void start(Issuer named, List<PlaceChain> chains) {
    issuer = named;
    List<PlaceChain> plausible = new PlausibleChains(reportYear).of(chains);
    candidates = new CandidateFilter(plausible, reasons);
    PlaceChain first = plausible.get(0);
    int count = plausible.size();
    reasons.add(
        "name \"" + printedName() + "\": " + (count == 1 ? "one place" : count + " places"));
    Level firstLevel = first.region().level();
    level =
        plausible.stream().allMatch(chain -> chain.region().level() == firstLevel)
            ? firstLevel
            : null;
    if (firstLevel != Level.TOWNSHIP) {
      endAtUnlistedPlace(firstLevel, first.rest());
    }
  }

  /** Ends where the name goes on with a narrower place that the lists do not have. */
  private void endAtUnlistedPlace(Level listed, String rest) {
    if (OrganPatterns.zoneEnd(rest) > 0) {
      end("non_gb_zone", null);
      reasons.add("a zone that the lists do not hold: " + rest);
    } else if (OrganPatterns.startsWithTownship(rest)) {
      end("unknown", Level.TOWNSHIP);
      reasons.add("a township that the lists do not hold there: " + rest);
    } else if (listed != Level.COUNTY && OrganPatterns.startsWithCounty(rest)) {
      end("unknown", Level.COUNTY);
      reasons.add("a city or county that the lists do not hold there: " + rest);
    }
  }

  /**
   * Ends without a code for an issuer whose name starts with no known place.
   *
   * @param known the level, where the name shows it
   */
  void end(Issuer named, String withOutcome, @Nullable Level known) {
    issuer = named;
    end(withOutcome, known);
  }

  private void end(String withOutcome, @Nullable Level known) {
    outcome = withOutcome;
    level = known;
  }

  /** Takes the area that 市教育局 or 自治区审计厅 means from the narrowest hint, if that names one. */
  void resolveRelative(Issuer named, RelativeName name, List<Evidence> hints) {
    end(named, "relative", name.level());
    reasons.add("named only by its area: " + name.areaWord());
    if (hints.isEmpty()) {
      return;
    }
    Evidence narrowest = hints.get(hints.size() - 1);
    Region area = name.area(narrowest, gazetteer, reportYear);
    if (area != null) {
      candidates = CandidateFilter.confirmed(name.chain(area, named), reasons);
      end("", area.level());
      reasons.add(narrowest.sentence());
    }
  }

  /** Records where a zone lies that the lists do not have, unless a hint contradicts it. */
  void setEnclosing(Region region, List<Evidence> hints) {
    for (Evidence hint : hints) {
      if (!hint.agreesWith(region)) {
        reasons.add("conflict: " + hint.sentence() + " does not hold " + region.chain());
        return;
      }
    }
    enclosing = region;
    reasons.add("lies in " + region.chain());
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

  /** Narrows the candidates; only after {@link #start}. */
  void apply(Evidence evidence) {
    started().apply(evidence);
  }

  /** Narrows the candidates by what the text names; only after {@link #start}. */
  void applyMentions(List<Mention> mentions) {
    started().applyMentions(mentions);
  }

  /** Whether the report's text could decide or support what is still open. */
  boolean needsText() {
    return started().needsText();
  }

  private CandidateFilter started() {
    if (candidates == null) {
      throw new IllegalStateException("Missing candidates: the name starts with no known place");
    }
    return candidates;
  }

  /** What the issuer's name says behind the places, or all of it where it names none. */
  String organ() {
    if (candidates != null) {
      return candidates.first().rest();
    }
    String name = issuer.name();
    return outcome.equals("relative")
        ? name.substring(OrganPatterns.areaWord(name).length())
        : name;
  }

  /** The names of the places as the issuer writes them; only after {@link #start}. */
  String printedName() {
    String name = issuer.name();
    String rest = started().first().rest();
    return name.endsWith(rest) ? name.substring(0, name.length() - rest.length()) : name;
  }

  /** The result, with a code only where the confidence is high or medium. */
  RegionMatch match() {
    RegionMatchBuilder builder = new RegionMatchBuilder(gazetteer, reportYear);
    if (candidates == null) {
      return builder.unresolved(level, enclosing, outcome, reasons, List.of());
    }
    String confidence =
        isOpen() && candidates.isSingle() ? candidates.confidence(reportYear) : null;
    Region region = candidates.first().region();
    if ("high".equals(confidence) || "medium".equals(confidence)) {
      String how = isVertical() ? "vertical" : "resolved";
      return builder.resolved(region, how, confidence, reasons, candidates.dropped());
    }
    String why = isOpen() ? "still possible" : "holds the place named";
    return builder.unresolved(
        level,
        !isOpen() && candidates.isCertain() ? region : enclosing,
        isOpen() ? "ambiguous" : outcome,
        reasons,
        RegionMatchBuilder.candidates(candidates.kept(), why, candidates.dropped()));
  }

  private boolean isVertical() {
    return issuer.vertical()
        || candidates != null && OrganPatterns.isVertical(candidates.first().rest());
  }
}
