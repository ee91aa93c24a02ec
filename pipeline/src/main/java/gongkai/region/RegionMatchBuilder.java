package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what a decision has left into the form that is told, names and parents as of the year. */
final class RegionMatchBuilder {
  private final Gazetteer gazetteer;
  private final @Nullable Integer year;

  RegionMatchBuilder(Gazetteer gazetteer, @Nullable Integer year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  /** A single certain place. */
  RegionMatch resolved(
      Region region,
      String outcome,
      String confidence,
      List<String> reasons,
      List<RegionCandidate> dropped) {
    boolean town = region.level() == Level.TOWNSHIP;
    return new RegionMatch(
        region.code(),
        region.currentCode(),
        region.level().code(),
        region.provinceCode(),
        nameAt(region.provinceCode(), region.province()),
        region.cityCode(),
        city(region),
        region.countyCode(),
        town ? nameAt(region.countyCode(), region.county()) : region.county(),
        town ? region.code() : null,
        town ? region.name() : null,
        outcome,
        confidence,
        reasons,
        dropped,
        gazetteer.version());
  }

  /**
   * No certain place.
   *
   * @param holder the place that holds the one named, which the lists lack; null where not certain
   */
  RegionMatch open(
      @Nullable Level level,
      @Nullable Region holder,
      String outcome,
      List<String> reasons,
      List<RegionCandidate> candidates) {
    return new RegionMatch(
        null,
        null,
        level == null ? null : level.code(),
        holder == null ? null : holder.provinceCode(),
        holder == null ? null : nameAt(holder.provinceCode(), holder.province()),
        holder == null ? null : holder.cityCode(),
        holder == null ? null : city(holder),
        holder == null ? null : holder.countyCode(),
        holder == null ? null : holder.county(),
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

  /** The places still possible with those dropped behind them. */
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
