package gongkai.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A derived table over a few literal rows, as a file under {@code resources/derivations/TABLE}
 * writes it: what is given of each input, and what is expected; see the README there.
 *
 * @param given rows by the table or view that they are of
 * @param where SQL that chooses the rows to look at
 */
record DerivationCase(
    String table, String sentence, Map<String, Rows> given, String where, Rows expected) {
  private static final String GIVEN = "given ";
  private static final String EXPECT = "expect";

  /**
   * Rows as they are written.
   *
   * @param columns names of columns, or in what is expected SQL over them
   */
  record Rows(List<String> columns, List<List<String>> cells) {}

  static DerivationCase read(Path file) throws IOException {
    String table = file.getParent().getFileName().toString();
    List<String> sentence = new ArrayList<>();
    Map<String, Rows> given = new LinkedHashMap<>();
    String where = "true";
    Rows expected = null;
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    while (!lines.isEmpty()) {
      String line = lines.remove(0).strip();
      if (line.startsWith("# ")) {
        sentence.add(line.substring(2));
      } else if (line.startsWith(GIVEN)) {
        given.put(line.substring(GIVEN.length()), rows(lines));
      } else if (line.startsWith(EXPECT)) {
        where = line.contains(" where ") ? line.split(" where ", 2)[1] : "true";
        expected = rows(lines);
      } else if (!line.isEmpty()) {
        throw new IOException("Invalid line in " + file + ": " + line);
      }
    }
    if (expected == null || given.isEmpty() || sentence.isEmpty()) {
      throw new IOException("Missing sentence, given or expected rows in " + file);
    }
    return new DerivationCase(table, String.join(" ", sentence), given, where, expected);
  }

  /** Takes the lines up to the next empty one. */
  private static Rows rows(List<String> lines) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    while (!lines.isEmpty() && !lines.get(0).isBlank()) {
      cells.add(Arrays.stream(lines.remove(0).split("\\|", -1)).map(String::strip).toList());
    }
    if (cells.isEmpty()) {
      throw new IOException("Missing header");
    }
    List<String> columns = cells.remove(0);
    for (List<String> row : cells) {
      if (row.size() != columns.size()) {
        throw new IOException("Invalid row " + row + ": " + columns.size() + " cells are needed");
      }
    }
    return new Rows(columns, cells);
  }
}
