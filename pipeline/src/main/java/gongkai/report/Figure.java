package gongkai.report;

import static java.util.Objects.requireNonNull;

import gongkai.document.SourceSpan;
import java.math.BigDecimal;

/**
 * A number that the running text states.
 *
 * @param kind what it counts, such as {@code applications_received}
 * @param unit the measure word as printed: 件, 条, 元
 * @param text the words around the number
 */
public record Figure(String kind, BigDecimal value, String unit, String text, SourceSpan span) {
  public Figure {
    requireNonNull(kind, "kind is null");
    requireNonNull(value, "value is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }
}
