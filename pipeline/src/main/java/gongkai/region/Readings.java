package gongkai.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of several readings of a name can be meant at all, in the year reported on. */
final class Readings {
  private final @Nullable Integer year;

  Readings(@Nullable Integer year) {
    this.year = year;
  }

  /** At least one reading of those given, at most one per place. */
  List<Chain> plausible(List<Chain> chains) {
    return onePerPlace(strongest(chains));
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
}
