package gongkai.synth;

import java.util.List;
import java.util.SplittableRandom;

/** A discrete probability distribution, such as that of applications over kinds of applicants. */
final class Distribution {
  private static final List<List<String>> ROWS = SynthResources.table("distributions.csv");

  private final double[] cumulative;

  private Distribution(List<Double> weights) {
    cumulative = new double[weights.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += weights.get(i);
      cumulative[i] = sum;
    }
  }

  /**
   * A distribution of {@code distributions.csv}, restricted to some of its names.
   *
   * @param names the parts, in the order of their indexes
   */
  static Distribution of(String distribution, List<String> names) {
    return new Distribution(names.stream().map(name -> weight(distribution, name)).toList());
  }

  /**
   * A distribution of given weights.
   *
   * @param weights at least one, in any unit
   */
  static Distribution weighted(List<Double> weights) {
    return new Distribution(weights);
  }

  private static double weight(String distribution, String name) {
    return ROWS.stream()
        .filter(row -> row.get(0).equals(distribution) && row.get(1).equals(name))
        .mapToDouble(row -> Double.parseDouble(row.get(2)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Missing weight of " + distribution + " " + name));
  }

  /** Draws a part {@code count} times; returns how often each was drawn. */
  int[] sample(int count, SplittableRandom random) {
    int[] parts = new int[cumulative.length];
    for (int i = 0; i < count; i++) {
      parts[draw(random)]++;
    }
    return parts;
  }

  /** Draws one part; returns its index. */
  int draw(SplittableRandom random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int part = 0;
    while (point >= cumulative[part]) {
      part++;
    }
    return part;
  }
}
