package gongkai.synth;

import java.util.List;
import java.util.SplittableRandom;

/** How counts spread over kinds: most applicants are persons, most answers grant. */
final class Distribution {
  private static final List<List<String>> ROWS = SynthResources.table("shares.csv");

  private final double[] upTo;

  private Distribution(List<Double> weights) {
    upTo = new double[weights.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weights.get(i);
      upTo[i] = sum;
    }
  }

  /** The shares of the names asked for, in their order. */
  static Distribution of(String share, List<String> names) {
    return new Distribution(names.stream().map(name -> weight(share, name)).toList());
  }

  static Distribution weighted(List<Double> weights) {
    return new Distribution(weights);
  }

  private static double weight(String share, String name) {
    return ROWS.stream()
        .filter(row -> row.get(0).equals(share) && row.get(1).equals(name))
        .mapToDouble(row -> Double.parseDouble(row.get(2)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Missing share " + share + " " + name));
  }

  /** A count dealt out one by one, so that the parts add up to it. */
  int[] deal(int count, SplittableRandom random) {
    int[] parts = new int[upTo.length];
    for (int i = 0; i < count; i++) {
      parts[pick(random)]++;
    }
    return parts;
  }

  /** One part at random, by its place. */
  int pick(SplittableRandom random) {
    double point = random.nextDouble() * upTo[upTo.length - 1];
    int part = 0;
    while (point >= upTo[part]) {
      part++;
    }
    return part;
  }
}
