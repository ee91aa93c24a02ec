package gongkai.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something odd that an extractor or the parser met and recorded instead of throwing.
 *
 * @param cells the keys of the cells concerned, possibly none
 * @param arguments a value for each of the code's arguments: a number, a text as printed, or a part
 *     of the form
 * @param span where it was met, null where something is missing
 */
public record Problem(
    ProblemCode code,
    List<String> cells,
    Map<String, Object> arguments,
    @Nullable SourceSpan span) {

  /**
   * @throws IllegalArgumentException when an argument of the code is missing or one is not its own
   */
  public Problem {
    requireNonNull(code, "code is null");
    cells = List.copyOf(cells);
    arguments = Map.copyOf(arguments);
    if (arguments.size() != code.arguments().size()
        || !arguments.keySet().containsAll(code.arguments())) {
      throw new IllegalArgumentException(
          "Invalid arguments of problem "
              + code
              + ": "
              + arguments.keySet()
              + " instead of "
              + code.arguments());
    }
  }
}
