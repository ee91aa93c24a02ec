package gongkai.notebooks;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a cell asks for, one thing after the other. */
sealed interface Step {
  /** Where it begins in the cell, in characters from 0. */
  int start();

  /**
   * One statement of SQL.
   *
   * @param sql without its semicolon
   * @param charts how to draw its rows; none for a table
   * @param exports where to write its rows
   */
  record Query(String sql, int start, List<Line> charts, List<Line> exports) implements Step {
    public Query {
      requireNonNull(sql, "sql is null");
      charts = List.copyOf(charts);
      exports = List.copyOf(exports);
    }
  }

  /**
   * One line that begins with a percent sign.
   *
   * @param word what stands behind the sign
   * @param rest what stands behind the word, without the blanks around it
   */
  record Line(String word, String rest, int start) implements Step {
    public Line {
      requireNonNull(word, "word is null");
      requireNonNull(rest, "rest is null");
    }

    boolean is(Magic magic) {
      return word.equals(magic.word());
    }
  }
}
