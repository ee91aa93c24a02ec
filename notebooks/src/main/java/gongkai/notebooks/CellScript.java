package gongkai.notebooks;

import gongkai.query.SqlStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a cell into SQL statements and lines that begin with a percent sign. */
final class CellScript {
  /** A percent sign followed by a word; a percent sign alone is SQL's modulo operator. */
  private static final Pattern LINE =
      Pattern.compile("[ \\t]*%(%?\\w+)[ \\t]*([^\\r\\n]*)\\r?\\n?");

  private CellScript() {}

  /**
   * The steps in their order. Charts and exports are part of the query below them, or of the last
   * query where none follows.
   *
   * @throws CellFailure if a line is unknown or belongs to no query
   */
  static List<Step> steps(String cell) {
    List<Step> steps = new ArrayList<>();
    List<Step.Line> waiting = new ArrayList<>();
    for (Step step : pieces(cell)) {
      if (step instanceof Step.Line line && ofQuery(line)) {
        waiting.add(line);
      } else if (step instanceof Step.Query query) {
        steps.add(with(query, waiting));
        waiting.clear();
      } else {
        steps.add(step);
      }
    }
    if (!waiting.isEmpty()) {
      giveToLast(steps, waiting, cell);
    }
    return steps;
  }

  /** Whether the cell is complete: all quotes and comments are closed. */
  static boolean complete(String cell) {
    int at = 0;
    int opened = 0;
    while (at < cell.length()) {
      opened = at;
      at = SqlStatements.end(cell, at);
    }
    String last = cell.substring(opened, at);
    boolean quote = last.matches("(?s)['\"`].*");
    boolean closed = last.length() > 1 && last.charAt(last.length() - 1) == last.charAt(0);
    return !(quote && !closed) && !(last.startsWith("/*") && !last.endsWith("*/"));
  }

  private static boolean ofQuery(Step.Line line) {
    return line.is(Magic.CHART) || line.is(Magic.EXPORT);
  }

  private static void giveToLast(List<Step> steps, List<Step.Line> waiting, String cell) {
    for (int index = steps.size() - 1; index >= 0; index--) {
      if (steps.get(index) instanceof Step.Query query) {
        steps.set(index, with(query, waiting));
        return;
      }
    }
    Step.Line line = waiting.get(0);
    throw CellFailure.at(
        cell,
        line.start(),
        line.word().length() + 1,
        "Missing query: %" + line.word() + " needs one in the same cell");
  }

  private static Step.Query with(Step.Query query, List<Step.Line> lines) {
    List<Step.Line> charts = new ArrayList<>(query.charts());
    List<Step.Line> exports = new ArrayList<>(query.exports());
    lines.forEach(line -> (line.is(Magic.CHART) ? charts : exports).add(line));
    return new Step.Query(query.sql(), query.start(), charts, exports);
  }

  private static List<Step> pieces(String cell) {
    List<Step> pieces = new ArrayList<>();
    Matcher line = LINE.matcher(cell);
    int start = 0;
    int at = 0;
    while (at < cell.length()) {
      boolean begins = at == 0 || cell.charAt(at - 1) == '\n';
      if (begins && line.region(at, cell.length()).lookingAt()) {
        addQueries(pieces, cell, start, at);
        pieces.add(line(cell, line));
        at = line.end();
        start = at;
      } else {
        at = SqlStatements.end(cell, at);
      }
    }
    addQueries(pieces, cell, start, cell.length());
    return pieces;
  }

  private static void addQueries(List<Step> pieces, String cell, int start, int end) {
    for (SqlStatements.Statement found : SqlStatements.located(cell.substring(start, end))) {
      pieces.add(new Step.Query(found.text(), start + found.start(), List.of(), List.of()));
    }
  }

  private static Step.Line line(String cell, Matcher found) {
    String word = found.group(1);
    int sign = found.start(1) - 1;
    if (Magic.of(word).isEmpty()) {
      throw CellFailure.at(
          cell, sign, word.length() + 1, "Invalid line: %" + word + " is not known; see %help");
    }
    return new Step.Line(word, found.group(2).strip(), sign);
  }
}
