package gongkai.table;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One figure as the registry defines it, once: what is divided by what, and what to beware of.
 *
 * @param id number of the definition, {@code M04}
 * @param name column or value that holds it, {@code open_rate}
 * @param set the figures computed together from one row; empty where one table alone computes it
 * @param numerator SQL over the columns of {@code report_quantities}, or over its own table's
 * @param denominator the same; empty where the figure is a number and no ratio
 * @param parts SQL of a sum that a printed number should be equal to; empty where there is none
 * @param unit {@code fraction}, {@code ratio} (may exceed 1), {@code 件}, {@code 万元}, ...
 * @param best {@code high} or {@code low} where one end is the better one, else empty
 * @param editions of the form that print what it needs
 * @param levels where it is valid: {@code report}, {@code region}, {@code peers}
 * @param note the trap behind it, may be empty
 */
public record Metric(
    String id,
    String name,
    String set,
    String chinese,
    String english,
    String numerator,
    String denominator,
    String parts,
    String unit,
    String best,
    List<String> editions,
    List<String> levels,
    String note) {
  public Metric {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(set, "set is null");
    requireNonNull(chinese, "chinese is null");
    requireNonNull(english, "english is null");
    requireNonNull(numerator, "numerator is null");
    requireNonNull(denominator, "denominator is null");
    requireNonNull(parts, "parts is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(best, "best is null");
    requireNonNull(note, "note is null");
    editions = List.copyOf(editions);
    levels = List.copyOf(levels);
  }

  /** Whether it is a quotient, which regions form from sums and never from other quotients. */
  public boolean ratio() {
    return !denominator.isEmpty();
  }

  /** The formula in column names, for people. */
  public String formula() {
    return ratio() ? part(numerator) + " / " + part(denominator) : numerator;
  }

  /** SQL of the value from one row: null where an operand is, or where the denominator is 0. */
  public String value() {
    return ratio() ? "(" + numerator + ") / nullif(" + denominator + ", 0)" : numerator;
  }

  private static String part(String expression) {
    return expression.contains(" ") && !expression.endsWith(")")
        ? "(" + expression + ")"
        : expression;
  }
}
