package gongkai.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The region that a report belongs to, as far as it could be resolved.
 *
 * @param code as named in the report year: 2, 4 or 6 significant digits written as six, nine for
 *     townships (national statistics scheme); null when not certain
 * @param currentCode the code today; null where the place is gone or was divided
 * @param level {@code province}, {@code prefecture}, {@code county} or {@code township}; may be
 *     known while the code is not
 * @param provinceCode parents' codes and display names, each null where the level has none; without
 *     a code they tell where a zone or town lies that the lists do not hold
 * @param outcome {@code resolved}, {@code ambiguous}, {@code unknown}, {@code national}, {@code
 *     relative}, {@code vertical}, {@code non_gb_zone}, {@code empty}
 * @param confidence {@code high}, {@code medium}, {@code low}; null without a code
 * @param evidence the reasons in the order in which they were applied
 * @param candidates the places considered, where more than one was possible
 * @param gazetteerVersion version of the place lists that were used
 */
public record RegionMatch(
    @Nullable String code,
    @Nullable String currentCode,
    @Nullable String level,
    @Nullable String provinceCode,
    @Nullable String province,
    @Nullable String cityCode,
    @Nullable String city,
    @Nullable String countyCode,
    @Nullable String county,
    @Nullable String townshipCode,
    @Nullable String township,
    String outcome,
    @Nullable String confidence,
    List<String> evidence,
    List<RegionCandidate> candidates,
    String gazetteerVersion) {
  public RegionMatch {
    evidence = List.copyOf(evidence);
    candidates = List.copyOf(candidates);
  }
}
