package gongkai.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something odd that a reader met and recorded instead of throwing.
 *
 * @param code the id of the check it belongs to, such as {@code R1}
 * @param cells the keys of the cells concerned, possibly none
 * @param message one sentence for a person
 * @param span the place, null where the problem is an absence
 */
public record Problem(String code, List<String> cells, String message, @Nullable SourceSpan span) {
  public Problem {
    requireNonNull(code, "code is null");
    requireNonNull(message, "message is null");
    cells = List.copyOf(cells);
  }
}
