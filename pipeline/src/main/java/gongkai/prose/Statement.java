package gongkai.prose;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number found in running text by a pattern.
 *
 * @param name of the pattern
 * @param unit measure word as printed, empty where the words themselves say zero
 * @param approximate whether the text gives a rough number
 * @param year the year that the sentence names last before the number, null where it names none
 * @param start index of the opening words
 * @param number index of the number, or of the end where there is no printed number
 * @param end index behind the measure word
 * @param words the text from start to end
 */
public record Statement(
    String name,
    BigDecimal value,
    String unit,
    boolean approximate,
    @Nullable Integer year,
    int start,
    int number,
    int end,
    String words) {
  public Statement {
    requireNonNull(name, "name is null");
    requireNonNull(value, "value is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(words, "words is null");
  }

  /**
   * The clause around the statement, for a person to recognise it by.
   *
   * @param text the text that the statement was found in
   */
  public String clause(String text) {
    return StatementContext.clause(text, this);
  }

  /** Whether the statement concerns the given year, or may do so because either is unknown. */
  public boolean mayConcern(@Nullable Integer reportYear) {
    return year == null || reportYear == null || year.equals(reportYear);
  }
}
