package gongkai.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects, of all places that a name can mean, those that it can plausibly mean in the report year:
 * the best spelt ones, and one for each place that changed its name or code.
 */
final class PlausibleChains {
  private final @Nullable Integer reportYear;

  PlausibleChains(@Nullable Integer reportYear) {
    this.reportYear = reportYear;
  }

  /** At least one of the chains given, at most one for each place. */
  List<PlaceChain> of(List<PlaceChain> chains) {
    if (chains.size() == 1) {
      return chains;
    }
    return onePerPlace(bestSpelt(chains));
  }

  /**
   * The chains with the fewest short names. Bare townships are compared only with those of the same
   * county, where a full name beats another form.
   */
  private static List<PlaceChain> bestSpelt(List<PlaceChain> chains) {
    boolean bareTownships =
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
      // A farm or park named after a county is never meant by the county's name alone.
      chains = real;
    }
    Map<String, Integer> weakest =
        chains.stream()
            .collect(
                Collectors.toMap(
                    chain -> comparedWithin(chain, bareTownships),
                    PlaceChain::weakness,
                    Math::min));
    return chains.stream()
        .filter(chain -> chain.weakness() == weakest.get(comparedWithin(chain, bareTownships)))
        .toList();
  }

  private static String comparedWithin(PlaceChain chain, boolean perCounty) {
    String county = chain.region().countyCode();
    return perCounty && county != null ? county : "";
  }

  /**
   * One chain for each place: the one valid in the report year where a place has had several names
   * and codes, and no former place whose successor is possible too.
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
    // No county has two townships of the same name: a second code is the same township.
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
    if (reportYear == null) {
      return region.validToYear() == null && other.validToYear() != null;
    }
    return region.isValidIn(reportYear, 0) && !other.isValidIn(reportYear, 0)
        || region.isValidIn(reportYear, 1) && !other.isValidIn(reportYear, 1);
  }

  /**
   * The places valid in the report year. Bare townships of all years are kept: the lists of
   * townships begin too late to prove that one did not exist.
   */
  private List<PlaceChain> inYear(List<PlaceChain> chains) {
    if (reportYear == null
        || chains.stream()
            .anyMatch(chain -> chain.isBare() && chain.region().level() == Level.TOWNSHIP)) {
      return chains;
    }
    boolean township = chains.get(0).region().level() == Level.TOWNSHIP;
    for (int slack = township ? 1 : 0; slack <= 1; slack++) {
      int years = slack;
      List<PlaceChain> valid =
          chains.stream().filter(chain -> chain.region().isValidIn(reportYear, years)).toList();
      if (!valid.isEmpty()) {
        return valid;
      }
    }
    return chains;
  }
}
