package gongkai.synth;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws the figures of one body year by year. What is carried forward is carried in the next year,
 * documents in force are those of the year before plus the new less the repealed, and every sum of
 * the form holds.
 */
final class FigureSeries {
  private static final int PERSONS_AND_ORGANISATIONS = Form.APPLICANTS.size() - 1;
  private static final Distribution APPLICANT_DISTRIBUTION =
      Distribution.of("applicant", Form.APPLICANTS.subList(0, PERSONS_AND_ORGANISATIONS));
  private static final Distribution RESULT_DISTRIBUTION =
      Distribution.of("result", Form.RESULTS.subList(0, Form.RESULTS.size() - 1));
  private static final Map<Edition, List<String>> OUTCOMES =
      Map.of(
          Edition.FORM_2019, outcomes(Form.of(Edition.FORM_2019)),
          Edition.FORM_2021, outcomes(Form.of(Edition.FORM_2021)));
  private static final Map<Edition, Distribution> OUTCOME_DISTRIBUTIONS =
      Map.of(
          Edition.FORM_2019, Distribution.of("outcome", OUTCOMES.get(Edition.FORM_2019)),
          Edition.FORM_2021, Distribution.of("outcome", OUTCOMES.get(Edition.FORM_2021)));

  private final double mean;
  private final SplittableRandom random;
  private @Nullable YearFigures previous;

  FigureSeries(double meanApplications, SplittableRandom random) {
    this.mean = meanApplications;
    this.random = random;
  }

  /** The figures of the next year, on the form given. */
  YearFigures next(Form form) {
    Map<String, BigDecimal> drawn = new LinkedHashMap<>();
    applications(form.edition(), drawn);
    disputes(drawn);
    new DisclosureFigures(mean, random, previous).draw(form, drawn);
    Map<String, BigDecimal> ordered = new LinkedHashMap<>();
    for (CellKey key : form.keys()) {
      ordered.put(key.name(), drawn.get(key.name()));
    }
    previous = new YearFigures(form, ordered);
    return previous;
  }

  private static List<String> outcomes(Form form) {
    List<String> lines = List.copyOf(form.lines(StatutoryTable.APPLICATIONS).keySet());
    // Received and carried in come before the outcomes; their total and carried forward behind.
    return lines.subList(2, lines.size() - 2);
  }

  private void applications(Edition edition, Map<String, BigDecimal> drawn) {
    int[] received = APPLICANT_DISTRIBUTION.sample(aroundMean(), random);
    int[] carriedIn = new int[PERSONS_AND_ORGANISATIONS];
    int[] carriedForward = new int[PERSONS_AND_ORGANISATIONS];
    int[] processed = new int[PERSONS_AND_ORGANISATIONS];
    int[][] outcomes = new int[OUTCOMES.get(edition).size()][PERSONS_AND_ORGANISATIONS];
    for (int i = 0; i < PERSONS_AND_ORGANISATIONS; i++) {
      carriedIn[i] =
          previous == null
              ? 0
              : previous.count("applications.carried_forward." + Form.APPLICANTS.get(i));
      int open = received[i] + carriedIn[i];
      carriedForward[i] = (int) (open * 0.15 * random.nextDouble() + 0.3 * random.nextDouble());
      processed[i] = open - carriedForward[i];
      int[] sampled = OUTCOME_DISTRIBUTIONS.get(edition).sample(processed[i], random);
      for (int outcome = 0; outcome < sampled.length; outcome++) {
        outcomes[outcome][i] = sampled[outcome];
      }
    }
    row(drawn, "applications.received.", Form.APPLICANTS, received);
    row(drawn, "applications.carried_in.", Form.APPLICANTS, carriedIn);
    for (int outcome = 0; outcome < outcomes.length; outcome++) {
      String line = OUTCOMES.get(edition).get(outcome);
      row(drawn, "applications." + line + ".", Form.APPLICANTS, outcomes[outcome]);
    }
    row(drawn, "applications.processed_total.", Form.APPLICANTS, processed);
    row(drawn, "applications.carried_forward.", Form.APPLICANTS, carriedForward);
  }

  private void disputes(Map<String, BigDecimal> drawn) {
    for (String procedure : Form.of(Edition.FORM_2021).lines(StatutoryTable.DISPUTES).keySet()) {
      int cases = (int) (mean * 0.1 * random.nextDouble() + 1.05 * random.nextDouble());
      row(
          drawn,
          "disputes." + procedure + ".",
          Form.RESULTS,
          RESULT_DISTRIBUTION.sample(cases, random));
    }
  }

  /** Puts the parts under their columns, and their sum under the last one. */
  private static void row(
      Map<String, BigDecimal> drawn, String prefix, List<String> columns, int[] parts) {
    int sum = 0;
    for (int i = 0; i < parts.length; i++) {
      drawn.put(prefix + columns.get(i), BigDecimal.valueOf(parts[i]));
      sum += parts[i];
    }
    drawn.put(prefix + columns.get(parts.length), BigDecimal.valueOf(sum));
  }

  /** A Poisson-distributed count; means above 500 count as 500. */
  private int aroundMean() {
    int count = 0;
    double limit = Math.exp(-Math.min(mean, 500));
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
