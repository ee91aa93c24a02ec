package gongkai.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The SQL of the program, one statement a file under {@code resources/sql}. */
public final class SqlResource {
  private SqlResource() {}

  /**
   * @param name path below {@code resources/sql} without its ending, {@code flat/reports}
   */
  public static String of(String name) {
    String path = "/sql/" + name + ".sql";
    try (InputStream stream =
        Objects.requireNonNull(SqlResource.class.getResourceAsStream(path), "Missing " + path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + path, failure);
    }
  }

  /**
   * The SQL with values inserted for the placeholders {@code :name}, since Iceberg's parser does
   * not pass on parameters.
   *
   * @param values texts and truth values
   */
  public static String of(String name, Map<String, Object> values) {
    String text = of(name);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      text = text.replace(":" + value.getKey(), literal(value.getValue()));
    }
    return text;
  }

  private static String literal(Object value) {
    return value instanceof Boolean
        ? value.toString()
        : "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
