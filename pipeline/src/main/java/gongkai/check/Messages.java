package gongkai.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** The sentences of a family of codes, exactly one for each code. */
final class Messages<E extends Enum<E>> {
  private final Map<E, MessagePattern> patterns;

  /**
   * @param arguments the names that a code's message may use
   * @param resource the registry's name, for the exception
   * @param rows {@code code}, the enum constant in lower case, and {@code message}
   * @throws IllegalArgumentException listing all codes without a message, messages without a code
   *     and names that a code does not carry
   */
  Messages(
      Class<E> codes,
      Function<E, ? extends Collection<String>> arguments,
      String resource,
      List<CSVRecord> rows) {
    patterns = new EnumMap<>(codes);
    Map<String, E> missing = new LinkedHashMap<>();
    for (E code : codes.getEnumConstants()) {
      missing.put(code.name().toLowerCase(Locale.ROOT), code);
    }
    List<String> mistakes = new ArrayList<>();
    for (CSVRecord row : rows) {
      E code = missing.remove(row.get("code"));
      MessagePattern pattern = new MessagePattern(row.get("message"));
      if (code == null) {
        mistakes.add("code " + row.get("code") + " is unknown or stands twice");
        continue;
      }
      patterns.put(code, pattern);
      if (!arguments.apply(code).containsAll(pattern.names())) {
        mistakes.add("code " + row.get("code") + " carries only " + arguments.apply(code));
      }
    }
    missing.keySet().forEach(name -> mistakes.add("code " + name + " has no message"));
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid registry " + resource + ": " + String.join("; ", mistakes));
    }
  }

  MessagePattern of(E code) {
    return patterns.get(code);
  }
}
