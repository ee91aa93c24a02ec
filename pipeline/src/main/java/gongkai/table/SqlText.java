package gongkai.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The SQL of the program, one statement a file under {@code resources/sql}. */
public final class SqlText {
  private SqlText() {}

  /**
   * @param name path below {@code resources/sql} without its ending, {@code flat/reports}
   */
  public static String of(String name) {
    String path = "/sql/" + name + ".sql";
    try (InputStream stream =
        Objects.requireNonNull(SqlText.class.getResourceAsStream(path), "Missing " + path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + path, failure);
    }
  }
}
