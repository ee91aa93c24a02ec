package gongkai.synth;

import gongkai.synth.CountyReports.County;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Invented reports of bodies at real places. Equal places, seed and count give equal bytes. In each
 * county some bureaus and townships report themselves and the government reports their sum, year by
 * year, so that time series and roll-ups can be tested as well.
 */
public final class SyntheticReports {
  /** The share of reports with a planted fault unless another one is given. */
  public static final double FAULTY_SHARE = 0.06;

  private static final int YEARS = 6;

  /** Used where so many reports are asked for that each body has to report once more. */
  private static final int MAX_YEARS = 7;

  private static final int MIN_BODIES = 4;

  private final List<County> counties;
  private final CountyReports reports;

  /**
   * Reports as plain text.
   *
   * @param places counties, and townships of these counties
   */
  public SyntheticReports(List<SyntheticPlace> places, long seed) {
    this(places, seed, List.of(ReportFormat.TXT), FAULTY_SHARE);
  }

  /**
   * Reports in several formats.
   *
   * @param places counties, and townships of these counties
   * @param formats at least one; each report takes one of them
   * @param faultyShare between 0 and 1: how many reports have a planted fault
   */
  public SyntheticReports(
      List<SyntheticPlace> places, long seed, List<ReportFormat> formats, double faultyShare) {
    this(places, seed, formats, faultyShare, Fault.of(Fault.Kind.COMMON));
  }

  /**
   * Reports with chosen faults.
   *
   * @param faults the faults to plant; a report that the one drawn does not fit stays clean
   */
  public SyntheticReports(
      List<SyntheticPlace> places,
      long seed,
      List<ReportFormat> formats,
      double faultyShare,
      List<Fault> faults) {
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("Missing a format to write reports in");
    }
    this.reports =
        new CountyReports(seed, List.copyOf(formats), faultyShare, List.copyOf(faults), 1);
    Map<String, List<SyntheticPlace>> townships = new LinkedHashMap<>();
    for (SyntheticPlace place : places) {
      if (place.township() != null) {
        townships.computeIfAbsent(place.countyCode(), code -> new ArrayList<>()).add(place);
      }
    }
    List<County> all =
        places.stream()
            .filter(place -> place.township() == null)
            .map(place -> new County(place, townships.getOrDefault(place.code(), List.of())))
            .toList();
    this.counties = spreadOverProvinces(all, seed);
  }

  private SyntheticReports(List<County> counties, CountyReports reports) {
    this.counties = counties;
    this.reports = reports;
  }

  /** The same bodies with a multiple of the applications on average. */
  public SyntheticReports busier(double factor) {
    return new SyntheticReports(
        counties,
        new CountyReports(
            reports.seed(),
            reports.formats(),
            reports.faultyShare(),
            reports.faults(),
            reports.applicationsFactor() * factor));
  }

  /** How many reports the places allow at most. */
  public long capacity() {
    return capacity(Integer.MAX_VALUE, MAX_YEARS);
  }

  /**
   * The reports, those of a body one after the other, a county's government behind its units; the
   * last county may be cut short. The stream may be made parallel and keeps its order.
   *
   * @throws IllegalArgumentException where the places do not allow so many
   */
  public Stream<SyntheticReport> stream(int count) {
    return counties(count).stream().flatMap(county -> county.get().stream());
  }

  /** The same reports by county, each county written on request, by any thread. */
  public List<Supplier<List<SyntheticReport>>> counties(int count) {
    if (count > capacity()) {
      throw new IllegalArgumentException(
          "Cannot write " + count + " reports: the places allow " + capacity() + " at most");
    }
    int years = count > capacity(Integer.MAX_VALUE, YEARS) ? MAX_YEARS : YEARS;
    int bodies = MIN_BODIES;
    while (capacity(bodies, years) < count) {
      bodies++;
    }
    List<Supplier<List<SyntheticReport>>> written = new ArrayList<>();
    int left = count;
    for (County county : counties) {
      int each = Math.min(bodies, county.bodies());
      int wanted = Math.min(left, each * years);
      if (wanted > 0) {
        written.add(() -> reports.reports(county, each, years).subList(0, wanted));
      }
      left -= wanted;
    }
    return written;
  }

  private long capacity(int bodies, int years) {
    return counties.stream().mapToLong(county -> Math.min(bodies, county.bodies())).sum() * years;
  }

  /** One county of each province in turn, so that few reports already come from all of them. */
  private static List<County> spreadOverProvinces(List<County> counties, long seed) {
    Map<String, List<County>> byProvince = new LinkedHashMap<>();
    for (County county : CountyReports.shuffled(counties, seed)) {
      byProvince
          .computeIfAbsent(county.place().province(), province -> new ArrayList<>())
          .add(county);
    }
    List<County> spread = new ArrayList<>();
    for (int round = 0; spread.size() < counties.size(); round++) {
      for (List<County> province : byProvince.values()) {
        if (round < province.size()) {
          spread.add(province.get(round));
        }
      }
    }
    return List.copyOf(spread);
  }
}
