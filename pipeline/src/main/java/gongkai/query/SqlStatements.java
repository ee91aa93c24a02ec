package gongkai.query;

import java.util.ArrayList;
import java.util.List;

/** Splits SQL at its semicolons, except those in quotes and comments. */
public final class SqlStatements {
  private SqlStatements() {}

  /**
   * One statement without its semicolon and the blanks around it.
   *
   * @param start where it begins in the text it was taken from
   */
  public record Statement(String text, int start) {}

  /** The statements without their semicolons; what stands after the last one counts as well. */
  public static List<String> split(String sql) {
    return located(sql).stream().map(Statement::text).toList();
  }

  /** The statements like {@link #split}, with their offsets. */
  public static List<Statement> located(String sql) {
    List<Statement> statements = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < sql.length()) {
      if (sql.charAt(at) == ';') {
        add(statements, sql.substring(start, at), start);
        start = at + 1;
        at++;
      } else {
        at = end(sql, at);
      }
    }
    add(statements, sql.substring(start), start);
    return statements;
  }

  /** The offset after the quoted text, comment or single character at an offset. */
  public static int end(String sql, int at) {
    char character = sql.charAt(at);
    if (character == '\'' || character == '"' || character == '`') {
      int close = at + 1;
      while (close < sql.length() && sql.charAt(close) != character) {
        close += sql.charAt(close) == '\\' && character != '`' ? 2 : 1;
      }
      return Math.min(sql.length(), close + 1);
    }
    if (sql.startsWith("--", at)) {
      return after(sql, "\n", at);
    }
    return sql.startsWith("/*", at) ? after(sql, "*/", at + 2) : at + 1;
  }

  private static int after(String sql, String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private static void add(List<Statement> statements, String statement, int start) {
    boolean empty =
        statement
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .lines()
            .allMatch(line -> line.isBlank() || line.strip().startsWith("--"));
    if (!empty) {
      String text = statement.strip();
      statements.add(new Statement(text, start + statement.indexOf(text)));
    }
  }
}
