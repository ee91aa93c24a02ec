package gongkai.synth;

import gongkai.form.Edition;
import gongkai.synth.ReportWriter.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invented reports of invented years at real places. The same places, seed and count give the same
 * bytes. In each county some bureaus and townships report for themselves and the government reports
 * the sum of them, year by year, so that series and roll-ups can be checked too.
 */
public final class SyntheticReports {
  private static final int FIRST_YEAR = 2019;
  private static final int YEARS = 6;

  /** For so many reports that the bodies have to report once more. */
  private static final int MOST_YEARS = 7;

  private static final int FEWEST_BODIES = 4;

  /** The share of reports with a planted fault unless another one is asked for. */
  public static final double FAULTY_SHARE = 0.06;

  private static final List<List<String>> ORGANS = SynthResources.table("organs.csv");

  private final long seed;
  private final List<ReportFormat> formats;
  private final double faultyShare;
  private final List<Fault> faults;
  private final double busyness;
  private final List<County> counties;

  /** What one body reports in one year. */
  private record Neighbour(YearFigures figures, SectionTexts story, @Nullable Fault fault) {}

  /** A county and its townships. */
  private record County(SyntheticPlace place, List<SyntheticPlace> townships) {
    int bodies() {
      return 1 + ORGANS.size() + townships.size();
    }
  }

  /**
   * Reports as plain text.
   *
   * @param places counties, and townships of these counties
   */
  public SyntheticReports(List<SyntheticPlace> places, long seed) {
    this(places, seed, List.of(ReportFormat.TXT), FAULTY_SHARE);
  }

  /**
   * @param places counties, and townships of these counties
   * @param formats at least one; each report takes one of them
   * @param faultyShare between 0 and 1: how many reports have a planted fault
   */
  public SyntheticReports(
      List<SyntheticPlace> places, long seed, List<ReportFormat> formats, double faultyShare) {
    this(places, seed, formats, faultyShare, Fault.of(Fault.Kind.COMMON));
  }

  /**
   * @param faults the kinds to plant; a report that the one drawn does not fit stays clean
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
    this.seed = seed;
    this.formats = List.copyOf(formats);
    this.faultyShare = faultyShare;
    this.faults = List.copyOf(faults);
    this.busyness = 1;
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

  private SyntheticReports(SyntheticReports other, double busyness) {
    seed = other.seed;
    formats = other.formats;
    faultyShare = other.faultyShare;
    faults = other.faults;
    counties = other.counties;
    this.busyness = busyness;
  }

  /** The same bodies with so many times the applications on average. */
  public SyntheticReports busier(double times) {
    return new SyntheticReports(this, busyness * times);
  }

  /** How many reports the places allow at most. */
  public long capacity() {
    return capacity(Integer.MAX_VALUE, MOST_YEARS);
  }

  /**
   * The reports, those of a body one after the other, a county's government behind its units; the
   * last county may be cut short. The stream may be made parallel and keeps its order.
   *
   * @throws IllegalArgumentException when the places do not allow so many
   */
  public Stream<SyntheticReport> stream(int count) {
    return counties(count).stream().flatMap(county -> county.get().stream());
  }

  /** The same reports by county, each county written when it is asked for, by any thread. */
  public List<Supplier<List<SyntheticReport>>> counties(int count) {
    if (count > capacity()) {
      throw new IllegalArgumentException(
          "Cannot write " + count + " reports: the places allow " + capacity() + " at most");
    }
    int years = count > capacity(Integer.MAX_VALUE, YEARS) ? MOST_YEARS : YEARS;
    int bodies = FEWEST_BODIES;
    while (capacity(bodies, years) < count) {
      bodies++;
    }
    List<Supplier<List<SyntheticReport>>> written = new ArrayList<>();
    int left = count;
    for (County county : counties) {
      int each = Math.min(bodies, county.bodies());
      int wanted = Math.min(left, each * years);
      if (wanted > 0) {
        written.add(() -> reports(county, each, years).subList(0, wanted));
      }
      left -= wanted;
    }
    return written;
  }

  private long capacity(int bodies, int years) {
    return counties.stream().mapToLong(county -> Math.min(bodies, county.bodies())).sum() * years;
  }

  private List<SyntheticReport> reports(County county, int bodies, int years) {
    long mixed = seed * 0x9E3779B97F4A7C15L + Long.parseLong(county.place().code());
    SplittableRandom random = new SplittableRandom(mixed);
    List<SyntheticReport> reports = new ArrayList<>();
    List<List<YearFigures>> byYear =
        Stream.generate(() -> (List<YearFigures>) new ArrayList<YearFigures>())
            .limit(years)
            .toList();
    List<@Nullable Neighbour> neighbours = new ArrayList<>(Collections.nCopies(years, null));
    for (SyntheticBody reporter : units(county, bodies - 1, random)) {
      ReportWriter writer = new ReportWriter(reporter, formats, random.split());
      FigureSeries series = new FigureSeries(reporter.meanApplications(), random.split());
      List<YearFigures> figures = new ArrayList<>();
      for (int i = 0; i < years; i++) {
        figures.add(series.next(form(i)));
        byYear.get(i).add(figures.get(i));
      }
      reports.addAll(written(writer, figures, false, neighbours, random));
    }
    ReportWriter writer =
        new ReportWriter(SyntheticBody.government(county.place()), formats, random.split());
    List<YearFigures> sums = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      sums.add(YearFigures.sum(form(i), byYear.get(i)));
    }
    reports.addAll(written(writer, sums, true, neighbours, random));
    return reports;
  }

  /**
   * The reports of one body, year by year.
   *
   * @param neighbours the body written last, by year, null before the first; replaced by this one
   */
  private List<SyntheticReport> written(
      ReportWriter writer,
      List<YearFigures> figures,
      boolean sumsUnits,
      List<@Nullable Neighbour> neighbours,
      SplittableRandom random) {
    List<SyntheticReport> reports = new ArrayList<>();
    SectionTexts before = null;
    Fault faultBefore = null;
    for (int i = 0; i < figures.size(); i++) {
      // What another report prints is known only where it has no fault of its own.
      Neighbour neighbour = neighbours.get(i);
      FaultContext setting =
          new FaultContext(
              figures.get(i),
              i == 0 || faultBefore != null ? null : figures.get(i - 1),
              neighbour == null || neighbour.fault() != null ? null : neighbour.figures(),
              sumsUnits && neighbour != null,
              writer.random());
      Fault fault = fault(random, setting);
      SectionTexts copied =
          fault == Fault.COPIED_TEXT
              ? before
              : fault == Fault.TEXT_OF_ANOTHER && neighbour != null ? neighbour.story() : null;
      Written written = writer.write(FIRST_YEAR + i, setting, fault, copied);
      reports.add(written.report());
      before = written.story();
      faultBefore = fault;
      neighbours.set(i, new Neighbour(figures.get(i), before, fault));
    }
    return reports;
  }

  private static Form form(int yearIndex) {
    return Form.of(Edition.due(FIRST_YEAR + yearIndex));
  }

  /** Bureaus and townships in turn. */
  private List<SyntheticBody> units(County county, int count, SplittableRandom random) {
    List<List<String>> organs = shuffled(ORGANS, random.nextLong());
    List<SyntheticPlace> townships = shuffled(county.townships(), random.nextLong());
    List<SyntheticBody> units = new ArrayList<>();
    int organ = 0;
    int township = 0;
    while (units.size() < count && organ + township < organs.size() + townships.size()) {
      double size = busyness * (0.2 + 3 * random.nextDouble() * random.nextDouble());
      boolean bureauNext = township >= townships.size() || organ <= township;
      if (bureauNext && organ < organs.size()) {
        List<String> row = organs.get(organ++);
        double mean = size * Double.parseDouble(row.get(1));
        units.add(SyntheticBody.bureau(county.place(), row.get(0), mean));
      } else {
        boolean namesCounty = random.nextInt(5) > 1;
        units.add(SyntheticBody.township(townships.get(township++), namesCounty, size));
      }
    }
    return units;
  }

  private @Nullable Fault fault(SplittableRandom random, FaultContext setting) {
    if (random.nextDouble() >= faultyShare) {
      return null;
    }
    Fault drawn = faults.get(random.nextInt(faults.size()));
    return drawn.fits(setting) ? drawn : null;
  }

  /** One county of each province in turn, so that few reports already come from all of them. */
  private static List<County> spreadOverProvinces(List<County> counties, long seed) {
    Map<String, List<County>> byProvince = new LinkedHashMap<>();
    for (County county : shuffled(counties, seed)) {
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

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
