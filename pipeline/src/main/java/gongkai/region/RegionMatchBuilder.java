package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds matches; names of parents are those of the report year. */
final class RegionMatchBuilder {
  private final Gazetteer gazetteer;
  private final @Nullable Integer year;

  RegionMatchBuilder(Gazetteer gazetteer, @Nullable Integer year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  /** A match with a code. */
  RegionMatch resolved(
      Region region,
      String outcome,
      String confidence,
      List<String> reasons,
      List<RegionCandidate> dropped) {
    boolean isTownship = region.level() == Level.TOWNSHIP;
    return new RegionMatch(
        region.code(),
        region.currentCode(),
        region.level().code(),
        region.provinceCode(),
        nameAt(region.provinceCode(), region.province()),
        region.cityCode(),
        city(region),
        region.countyCode(),
        isTownship ? nameAt(region.countyCode(), region.county()) : region.county(),
        isTownship ? region.code() : null,
        isTownship ? region.name() : null,
        outcome,
        confidence,
        reasons,
        dropped,
        gazetteer.version());
  }

  /**
   * A match without a code.
   *
   * @param enclosing the region that contains the place named; null where that is not certain
   */
  RegionMatch unresolved(
      @Nullable Level level,
      @Nullable Region enclosing,
      String outcome,
      List<String> reasons,
      List<RegionCandidate> candidates) {
    return new RegionMatch(
        null,
        null,
        level == null ? null : level.code(),
        enclosing == null ? null : enclosing.provinceCode(),
        enclosing == null ? null : nameAt(enclosing.provinceCode(), enclosing.province()),
        enclosing == null ? null : enclosing.cityCode(),
        enclosing == null ? null : city(enclosing),
        enclosing == null ? null : enclosing.countyCode(),
        enclosing == null ? null : enclosing.county(),
        null,
        null,
        outcome,
        null,
        reasons,
        candidates,
        gazetteer.version());
  }

  private @Nullable String city(Region region) {
    return region.level() == Level.PREFECTURE
        ? region.name()
        : nameAt(region.cityCode(), region.city());
  }

  private @Nullable String nameAt(@Nullable String code, @Nullable String otherwise) {
    Region region = code == null ? null : gazetteer.at(code, year);
    return region == null ? otherwise : region.name();
  }

  /** The places still possible, followed by those dropped. */
  static List<RegionCandidate> candidates(
      List<PlaceChain> kept, String reason, List<RegionCandidate> dropped) {
    List<RegionCandidate> candidates = new ArrayList<>();
    kept.forEach(chain -> candidates.add(candidate(chain.region(), true, reason)));
    candidates.addAll(dropped);
    return candidates;
  }

  static RegionCandidate candidate(Region region, boolean isKept, String reason) {
    return new RegionCandidate(region.code(), region.chain(), isKept, reason);
  }
}
