package gongkai.jobs.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The time of one step as a multiple of another's, measured once in each round.
 *
 * @param values the ratio of each round, unordered
 */
public record Ratio(String what, String against, List<Double> values) {
  public Ratio {
    values = values.stream().sorted().toList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Missing a measured value of " + what);
    }
  }

  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  /** The ratios as a table of Markdown. */
  public static String table(List<Ratio> ratios) {
    Stream<String> head =
        Stream.of("| measured | against | ratio | lowest to highest |", "|---|---|--:|--:|");
    return String.join("\n", Stream.concat(head, ratios.stream().map(Ratio::line)).toList()) + "\n";
  }

  private String line() {
    String spread =
        values.size() == 1
            ? "once"
            : text(values.get(0)) + " to " + text(values.get(values.size() - 1));
    return "| %s | %s | %s | %s |".formatted(what, against, text(median()), spread);
  }

  /**
   * Rounded to about three significant digits, since the spread between rounds does not justify
   * more.
   */
  private static String text(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
