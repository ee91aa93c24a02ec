package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the places that a name can mean by one piece of evidence after the other. It always keeps
 * at least one place: evidence that fits none of them is recorded as a conflict and changes only
 * the confidence.
 */
final class CandidateFilter {
  private static final int FIRST_TOWNSHIP_LIST_YEAR = 2015;
  private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");

  private final List<String> reasons;
  private final List<RegionCandidate> dropped = new ArrayList<>();
  private List<PlaceChain> kept;
  private boolean supported;
  private boolean contradicted;
  private boolean weaklySupported;

  /**
   * @param candidates at least one chain, each ending in another place
   * @param reasons receives a sentence for each step, in the order of the steps
   */
  CandidateFilter(List<PlaceChain> candidates, List<String> reasons) {
    this.kept = candidates;
    this.reasons = reasons;
  }

  /** A single place that a hint has already confirmed. */
  static CandidateFilter confirmed(PlaceChain chain, List<String> reasons) {
    CandidateFilter filter = new CandidateFilter(List.of(chain), reasons);
    filter.supported = true;
    return filter;
  }

  /** The chains still possible, at least one. */
  List<PlaceChain> kept() {
    return kept;
  }

  PlaceChain first() {
    return kept.get(0);
  }

  boolean isSingle() {
    return kept.size() == 1;
  }

  /** The places ruled out so far, with the reason of each. */
  List<RegionCandidate> dropped() {
    return dropped;
  }

  /** Whether the report's text could decide or support what is still open. */
  boolean needsText() {
    PlaceChain first = first();
    return !isSingle()
        || first.isBare()
            && !supported
            && (first.region().level() == Level.TOWNSHIP
                || first.weakness() > 1
                || hasCommonName());
  }

  /** Keeps the places that the evidence agrees with; all of them where it agrees with none. */
  void apply(Evidence evidence) {
    List<PlaceChain> agreeing =
        kept.stream().filter(chain -> evidence.agreesWith(chain.region())).toList();
    if (agreeing.isEmpty()) {
      contradicted = true;
      reasons.add("conflict: " + evidence.sentence() + " fits no candidate");
    } else if (agreeing.size() < kept.size() || isSingle()) {
      supported |= !hasCommonName() || evidence.places().stream().anyMatch(CandidateFilter::isCity);
      keep(agreeing, evidence.sentence());
    }
  }

  private void keep(List<PlaceChain> remaining, String reason) {
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
   * parents the text never names, while it names other places repeatedly, is in doubt.
   */
  void applyMentions(List<Mention> mentions) {
    boolean single = isSingle();
    if (single && first().last().form() == GazetteerEntry.NameForm.SHORT) {
      supported |= mentions.stream().anyMatch(mention -> mention.names(first().region()));
    }
    NamedParent parent = NamedParent.narrowest(kept, mentions);
    if (parent == null) {
      checkForOtherParents(mentions);
      return;
    }
    supported |= parent.level() != Level.PROVINCE;
    weaklySupported |= !single && parent.level() != Level.COUNTY;
    keep(parent.children(), "text names the " + parent.level().code() + " " + parent.name());
    if (parent.level() != Level.COUNTY) {
      checkForOtherParents(
          mentions.stream().filter(mention -> mention.isOf(Level.COUNTY)).toList());
    }
  }

  /** A bare name is contradicted by a place named twice or more that does not contain it. */
  private void checkForOtherParents(List<Mention> mentions) {
    if (!isSingle() || !first().isBare()) {
      return;
    }
    Region region = first().region();
    mentions.stream()
        .filter(mention -> mention.count() > 1)
        .filter(mention -> !mention.names(region) && !mention.contains(region))
        .findFirst()
        .ifPresent(
            mention -> {
              contradicted = true;
              reasons.add(
                  "conflict: text names " + mention.name() + ", no parent of the candidate");
            });
  }

  /**
   * How certain the first place is: {@code high}, {@code medium}, {@code low}, or null where a
   * conflict leaves no place. Adds the reason where the answer allows no code.
   */
  @Nullable String confidence(@Nullable Integer reportYear) {
    PlaceChain chain = first();
    if (contradicted && chain.isBare()) {
      reasons.add("bare name and a conflict: no code");
      return null;
    }
    if (chain.isBare() && chain.last().form() == GazetteerEntry.NameForm.SHORT && !supported) {
      reasons.add("short name alone: no code");
      return "low";
    }
    if (hasCommonName() && !supported) {
      reasons.add("a name that zones of many cities have: no code");
      return null;
    }
    boolean isTownship = chain.region().level() == Level.TOWNSHIP;
    boolean isBeforeLists = reportYear != null && reportYear < FIRST_TOWNSHIP_LIST_YEAR;
    boolean doubtful =
        contradicted || weaklySupported || isTownship && chain.isBare() && isBeforeLists;
    return isStrong() && !doubtful ? "high" : "medium";
  }

  /** Whether a single place is left, well enough named and without any conflict. */
  boolean isCertain() {
    return isSingle() && !contradicted && isStrong();
  }

  /** Whether only a name such as 高新区 is given, which no list of places can prove unique. */
  private boolean hasCommonName() {
    PlaceChain chain = first();
    boolean isShort = chain.last().form() == GazetteerEntry.NameForm.SHORT;
    return chain.isBare()
        && (isShort
            ? chain.region().kind().equals("zone")
            : OrganPatterns.isCommonName(chain.region().name()));
  }

  /** Whether a place is a city or lies in one, so that it can tell zones apart. */
  private static boolean isCity(Region place) {
    return place.level() != Level.PROVINCE || MUNICIPALITIES.contains(place.provinceCode());
  }

  private boolean isStrong() {
    PlaceChain chain = first();
    boolean isTownship = chain.region().level() == Level.TOWNSHIP;
    return !chain.isBare() || supported || !isTownship && chain.weakness() < 2;
  }
}
