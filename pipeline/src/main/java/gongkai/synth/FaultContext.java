package gongkai.synth;

import gongkai.form.Edition;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The data that a fault may depend on when it is planted in a report.
 *
 * @param before the body's figures of the year before, null in its first year
 * @param neighbour the figures of another body of the county and year, null where there is none
 */
record FaultContext(
    YearFigures figures,
    @Nullable YearFigures before,
    @Nullable YearFigures neighbour,
    boolean sumsUnits,
    SplittableRandom random) {
  /** With fewer numbers other than 0, two years of a body may be equal by chance. */
  static final int MIN_FILLED = 10;

  /** The same for two bodies, of which there are many pairs. */
  static final int MIN_FILLED_OF_ANOTHER = 16;

  boolean prints(Edition edition) {
    return figures.form().edition() == edition;
  }

  boolean follows() {
    return before != null;
  }

  boolean sameForm() {
    return before != null && before.form() == figures.form();
  }

  /** Whether this year and the one before are on the form of the edition. */
  boolean followsOn(Edition edition) {
    return sameForm() && prints(edition);
  }

  /** A figure of the year before, 0 in the first year. */
  BigDecimal before(String name) {
    return before == null ? BigDecimal.ZERO : before.value(name);
  }

  int countBefore(String name) {
    return before(name).intValueExact();
  }

  /** Whether the body reports the sum of its units, and a cell of it is above 0. */
  boolean sums(String name) {
    return sumsUnits && figures.count(name) > 0;
  }

  /** Whether table three has enough numbers other than 0 for a copy to be recognised. */
  boolean isFilled(@Nullable YearFigures other, int least) {
    return other != null
        && other.form() == figures.form()
        && other.values().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("applications."))
                .map(java.util.Map.Entry::getValue)
                .filter(value -> value.compareTo(BigDecimal.ZERO) != 0)
                .count()
            >= least;
  }

  int accepted() {
    return figures.count("applications.received.total")
        + figures.count("applications.carried_in.total");
  }
}
