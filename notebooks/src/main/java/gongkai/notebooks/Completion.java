package gongkai.notebooks;

import gongkai.query.SqlQueries;
import gongkai.table.ColumnSpec;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The completions of an unfinished word.
 *
 * @param words whole words, best first
 * @param start offset of the unfinished word in the cell
 * @param end offset of the cursor in the cell
 */
record Completion(List<String> words, int start, int end) {
  private static final List<String> CELLS =
      List.of(
          "cell",
          "value",
          "value_status",
          "raw_text",
          "place",
          "page",
          "line_number",
          "row_index",
          "column_index",
          "path");

  private static final List<String> KEYWORDS =
      List.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP BY",
          "ORDER BY",
          "HAVING",
          "LIMIT",
          "JOIN",
          "LEFT JOIN",
          "WITH",
          "DISTINCT",
          "DESCRIBE",
          "AND",
          "OR",
          "NOT",
          "IS NULL",
          "LIKE",
          "BETWEEN",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "UNION ALL");

  Completion {
    words = List.copyOf(words);
  }

  /**
   * Columns of the tables that the cell names come first, then tables, keywords, functions and all
   * other columns.
   *
   * @param functions names of SQL functions, empty until Spark has started
   */
  static Completion of(String cell, int cursor, Collection<String> functions) {
    int end = Math.max(0, Math.min(cursor, cell.length()));
    int start = end;
    while (start > 0 && part(cell.charAt(start - 1))) {
      start--;
    }
    String begun = cell.substring(start, end);
    int line = cell.lastIndexOf('\n', end - 1) + 1;
    if (cell.substring(line, end).stripLeading().startsWith("%")) {
      return inLine(cell, line, start, end);
    }
    Set<String> words = new LinkedHashSet<>(columnsNamed(cell));
    boolean qualified = start > 0 && cell.charAt(start - 1) == '.';
    if (!qualified) {
      Tables.standard().all().forEach(table -> words.add(table.name()));
      words.add(SqlQueries.CELLS);
      words.addAll(KEYWORDS);
      words.addAll(functions);
      Tables.standard().all().forEach(table -> words.addAll(columns(table)));
    }
    return new Completion(matching(words, begun), start, end);
  }

  private static Completion inLine(String cell, int line, int start, int end) {
    boolean word = cell.substring(line, start).strip().equals("%");
    Set<String> words = new LinkedHashSet<>();
    if (word) {
      Arrays.stream(Magic.values()).map(Magic::word).forEach(words::add);
    } else {
      Arrays.stream(ChartLine.Kind.values()).map(ChartLine.Kind::code).forEach(words::add);
      words.addAll(List.of("x=", "y=", "series=", "value=", "title="));
      words.addAll(columnsNamed(cell));
    }
    return new Completion(matching(words, cell.substring(start, end)), start, end);
  }

  private static Set<String> columnsNamed(String cell) {
    Set<String> words = new LinkedHashSet<>();
    ColumnHeadings.named(cell).forEach(table -> words.addAll(columns(table)));
    if (cell.contains(SqlQueries.CELLS)) {
      words.addAll(CELLS);
    }
    return words;
  }

  private static List<String> columns(TableSpec table) {
    return table.columns().stream()
        .map(ColumnSpec::name)
        .map(name -> name.replace("[]", ""))
        .filter(name -> name.indexOf('.') < 0)
        .toList();
  }

  private static List<String> matching(Set<String> words, String begun) {
    String wanted = begun.toLowerCase(Locale.ROOT);
    return words.stream().filter(word -> word.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
  }

  private static boolean part(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }
}
