package gongkai.notebooks;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** One step of a cell, in order of execution. */
sealed interface Step {
  /** Offset of the step in the cell, in characters from 0. */
  int start();

  /**
   * One statement of SQL.
   *
   * @param sql without its semicolon
   * @param charts {@code %chart} lines that draw its rows; empty for a table
   * @param exports {@code %export} lines that write its rows
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
   * @param word the word after the sign
   * @param rest the text after the word, trimmed
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
