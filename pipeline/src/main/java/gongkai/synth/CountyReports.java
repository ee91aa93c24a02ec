package gongkai.synth;

import gongkai.form.Edition;
import gongkai.synth.ReportWriter.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Invents the reports of one county: bureaus and townships that report themselves, and the
 * government that reports their sum, year by year.
 *
 * @param faultyShare between 0 and 1: how many reports have a planted fault
 * @param faults the faults to plant
 * @param applicationsFactor how many times the usual applications come in on average
 */
record CountyReports(
    long seed,
    List<ReportFormat> formats,
    double faultyShare,
    List<Fault> faults,
    double applicationsFactor) {
  private static final int FIRST_YEAR = 2019;
  private static final List<List<String>> ORGANS = SynthResources.table("organs.csv");

  /** A county and its townships. */
  record County(SyntheticPlace place, List<SyntheticPlace> townships) {
    /** The government, all bureaus and all townships. */
    int bodies() {
      return 1 + ORGANS.size() + townships.size();
    }
  }

  /** What one body reports in one year. */
  private record Neighbour(YearFigures figures, SectionTexts texts, @Nullable Fault fault) {}

  /**
   * The reports of a county, those of a body one after the other, the government behind its units.
   *
   * @param bodies at most {@link County#bodies()}
   * @param years from 2019 on
   */
  List<SyntheticReport> reports(County county, int bodies, int years) {
    long mixed = seed * 0x9E3779B97F4A7C15L + Long.parseLong(county.place().code());
    SplittableRandom random = new SplittableRandom(mixed);
    List<SyntheticReport> reports = new ArrayList<>();
    List<List<YearFigures>> figuresByYear = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      figuresByYear.add(new ArrayList<>());
    }
    List<@Nullable Neighbour> neighbours = new ArrayList<>(Collections.nCopies(years, null));
    for (SyntheticBody body : units(county, bodies - 1, random)) {
      ReportWriter writer = new ReportWriter(body, formats, random.split());
      FigureSeries series = new FigureSeries(body.meanApplications(), random.split());
      List<YearFigures> figures = new ArrayList<>();
      for (int i = 0; i < years; i++) {
        figures.add(series.next(form(i)));
        figuresByYear.get(i).add(figures.get(i));
      }
      reports.addAll(written(writer, figures, false, neighbours, random));
    }
    SyntheticBody government = SyntheticBody.government(county.place());
    ReportWriter writer = new ReportWriter(government, formats, random.split());
    List<YearFigures> sums = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      sums.add(YearFigures.sum(form(i), figuresByYear.get(i)));
    }
    reports.addAll(written(writer, sums, true, neighbours, random));
    return reports;
  }

  private static Form form(int yearIndex) {
    return Form.of(Edition.due(FIRST_YEAR + yearIndex));
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
    SectionTexts textsBefore = null;
    Fault faultBefore = null;
    for (int i = 0; i < figures.size(); i++) {
      // A fault may refer to another report only where that one has no fault of its own.
      Neighbour neighbour = neighbours.get(i);
      FaultContext context =
          new FaultContext(
              figures.get(i),
              i == 0 || faultBefore != null ? null : figures.get(i - 1),
              neighbour == null || neighbour.fault() != null ? null : neighbour.figures(),
              sumsUnits && neighbour != null,
              writer.random());
      Fault fault = fault(random, context);
      SectionTexts copied =
          fault == Fault.COPIED_TEXT
              ? textsBefore
              : fault == Fault.TEXT_OF_ANOTHER && neighbour != null ? neighbour.texts() : null;
      Written written = writer.write(FIRST_YEAR + i, context, fault, copied);
      reports.add(written.report());
      textsBefore = written.texts();
      faultBefore = fault;
      neighbours.set(i, new Neighbour(figures.get(i), textsBefore, fault));
    }
    return reports;
  }

  private @Nullable Fault fault(SplittableRandom random, FaultContext context) {
    if (random.nextDouble() >= faultyShare) {
      return null;
    }
    Fault drawn = faults.get(random.nextInt(faults.size()));
    return drawn.fits(context) ? drawn : null;
  }

  /** Bureaus and townships in turn. */
  private List<SyntheticBody> units(County county, int count, SplittableRandom random) {
    List<List<String>> organs = shuffled(ORGANS, random.nextLong());
    List<SyntheticPlace> townships = shuffled(county.townships(), random.nextLong());
    List<SyntheticBody> units = new ArrayList<>();
    int organ = 0;
    int township = 0;
    while (units.size() < count && organ + township < organs.size() + townships.size()) {
      double size = applicationsFactor * (0.2 + 3 * random.nextDouble() * random.nextDouble());
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

  static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
