package gongkai.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a report breaks or that cannot be tested on it.
 *
 * @param rule id in the rule registry, such as {@code A1}
 * @param cells keys of the cells concerned
 * @param expected the computed or required value, null where the rule has none
 * @param actual the printed value, null where there is none
 * @param message one Chinese sentence, with labels of the form beside codes
 */
public record Finding(
    String rule,
    Severity severity,
    Verdict verdict,
    List<String> cells,
    @Nullable String expected,
    @Nullable String actual,
    String message) {
  public Finding {
    requireNonNull(rule, "rule is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(verdict, "verdict is null");
    requireNonNull(message, "message is null");
    cells = List.copyOf(cells);
  }
}
