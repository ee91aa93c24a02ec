package gongkai.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of several readings of a name can be meant at all, in the year reported on. */
final class PlausibleChains {
  private final @Nullable Integer year;

  PlausibleChains(@Nullable Integer year) {
    this.year = year;
  }

  /** At least one reading of those given, at most one per place. */
  List<PlaceChain> plausible(List<PlaceChain> chains) {
    if (chains.size() == 1) {
      return chains;
    }
    return onePerPlace(strongest(chains));
  }

  /** Fewest short names win; within one county a full name beats another form of a name. */
  private static List<PlaceChain> strongest(List<PlaceChain> chains) {
    boolean town =
        chains.stream()
            .allMatch(chain -> chain.region().level() == Level.TOWNSHIP && chain.isBare());
    List<PlaceChain> provinces =
        chains.stream()
            .filter(chain -> chain.isBare() && chain.region().level() == Level.PROVINCE)
            .toList();
    if (!provinces.isEmpty()) {
      return provinces;
    }
    List<PlaceChain> real =
        chains.stream().filter(chain -> chain.region().kind().equals("real")).toList();
    if (real.stream().anyMatch(chain -> chain.region().level() != Level.TOWNSHIP)) {
      // A farm or park that the statistics name after a county is never meant by the bare name.
      chains = real;
    }
    Map<String, Integer> weakest =
        chains.stream()
            .collect(Collectors.toMap(chain -> key(chain, town), PlaceChain::weakness, Math::min));
    return chains.stream()
        .filter(chain -> chain.weakness() == weakest.get(key(chain, town)))
        .toList();
  }

  private static String key(PlaceChain chain, boolean perCounty) {
    String county = chain.region().countyCode();
    return perCounty && county != null ? county : "";
  }

  /**
   * One reading per place: of several names and codes of one place the one of the report year, and
   * none of the past whose successor can be meant as well.
   */
  private List<PlaceChain> onePerPlace(List<PlaceChain> chains) {
    Map<String, PlaceChain> places = new LinkedHashMap<>();
    for (PlaceChain chain : inYear(chains)) {
      Region region = chain.region();
      PlaceChain other = places.get(region.lineage());
      if (other == null || nearer(region, other.region())) {
        places.put(region.lineage(), chain);
      }
    }
    // No county has two towns of one name: a second code is the same town.
    Map<String, PlaceChain> named = new LinkedHashMap<>();
    for (PlaceChain chain : places.values()) {
      PlaceChain other = named.get(chain.region().chain());
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
  private List<PlaceChain> inYear(List<PlaceChain> chains) {
    if (year == null
        || chains.stream()
            .anyMatch(chain -> chain.isBare() && chain.region().level() == Level.TOWNSHIP)) {
      return chains;
    }
    boolean town = chains.get(0).region().level() == Level.TOWNSHIP;
    for (int slack = town ? 1 : 0; slack <= 1; slack++) {
      int years = slack;
      List<PlaceChain> valid =
          chains.stream().filter(chain -> chain.region().isValidIn(year, years)).toList();
      if (!valid.isEmpty()) {
        return valid;
      }
    }
    return chains;
  }
}
