package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.parse.table.PrintedLine.Match;
import gongkai.parse.token.Token;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the measures of a line from the assignments that are left of it. */
final class MeasureBuilder {
  private MeasureBuilder() {}

  /**
   * @param keys the line's cells in the order printed
   * @param assignments those that remain; a cell on which all of them agree is known
   * @param explained whether a problem of the whole table already says why nothing is readable
   */
  static List<Measure> of(
      List<CellKey> keys,
      PrintedLine line,
      List<CellAssignment> assignments,
      boolean explained,
      List<Problem> problems) {
    SourceSpan span = line.cells().isEmpty() ? SourceSpan.ofLine(0) : line.cells().get(0).span();
    boolean plain = isAsPrinted(line, assignments);
    String raw = plain ? "" : line.raw();
    List<Measure> measures = new ArrayList<>(keys.size());
    for (int column = 0; column < keys.size(); column++) {
      measures.add(measure(keys.get(column), column, raw, assignments, plain, span));
    }
    if (!plain && !explained) {
      problems.add(problem(keys, line, raw, assignments, measures, span));
      if (assignments.size() == 1 && line.match() != Match.GLUED) {
        noteJoined(keys, line, assignments.get(0), problems);
      }
    }
    return measures;
  }

  /** Notes where the only assignment of a line takes two of its cells for one number. */
  private static void noteJoined(
      List<CellKey> keys, PrintedLine line, CellAssignment assignment, List<Problem> problems) {
    for (int column = 0; column < keys.size(); column++) {
      Token cell = assignment.cell(column);
      if (cell != null && !line.cells().contains(cell) && !line.strays().contains(cell)) {
        problems.add(
            new Problem(
                ProblemCode.NUMBER_SPLIT,
                List.of(keys.get(column).name()),
                Map.of("number", cell.raw()),
                cell.span()));
      }
    }
  }

  /** Whether the line has one assignment, which takes each printed cell as it is printed. */
  static boolean isAsPrinted(PrintedLine line, List<CellAssignment> assignments) {
    if (assignments.size() != 1) {
      return false;
    }
    CellAssignment assignment = assignments.get(0);
    if (line.match() == Match.GLUED && assignment.cells().size() > 1) {
      return false;
    }
    List<Token> cells = line.cells();
    int printed = 0;
    for (int at = 0; at < cells.size(); at++) {
      printed += cells.get(at).kind() == Token.Kind.BLANK ? 0 : 1;
    }
    // The cells are mostly in the order printed, so each is looked for behind the last one.
    int at = 0;
    for (int column = 0; column < assignment.cells().size(); column++) {
      Token cell = assignment.cell(column);
      if (cell == null) {
        if (printed > 0) {
          return false;
        }
        continue;
      }
      while (at < cells.size() && !cell.equals(cells.get(at))) {
        at++;
      }
      if (at == cells.size()) {
        at = cells.indexOf(cell);
        if (at < 0) {
          return false;
        }
      }
      at++;
    }
    return printed <= assignment.cells().size();
  }

  private static Measure measure(
      CellKey key,
      int column,
      String rawLine,
      List<CellAssignment> assignments,
      boolean plain,
      SourceSpan lineSpan) {
    if (assignments.isEmpty() || !allAgree(assignments, column)) {
      return new Measure(key, null, MeasureStatus.UNREADABLE, rawLine, lineSpan);
    }
    Token token = assignments.get(0).cell(column);
    if (token == null) {
      return new Measure(key, null, MeasureStatus.BLANK, "", lineSpan);
    }
    return switch (token.kind()) {
      case NUMBER ->
          new Measure(
              key,
              token.number(),
              plain ? MeasureStatus.REPORTED : MeasureStatus.INFERRED,
              token.raw().strip(),
              token.span());
      case BLANK -> new Measure(key, null, MeasureStatus.BLANK, "", token.span());
      case MARK ->
          new Measure(key, null, MeasureStatus.NOT_APPLICABLE, token.raw().strip(), token.span());
      default -> new Measure(key, null, MeasureStatus.TEXT, token.raw().strip(), token.span());
    };
  }

  private static boolean allAgree(List<CellAssignment> assignments, int column) {
    @Nullable Token first = assignments.get(0).cell(column);
    for (int at = 1; at < assignments.size(); at++) {
      if (!CellAssignment.agree(first, assignments.get(at).cell(column))) {
        return false;
      }
    }
    return true;
  }

  private static Problem problem(
      List<CellKey> keys,
      PrintedLine line,
      String raw,
      List<CellAssignment> assignments,
      List<Measure> measures,
      SourceSpan span) {
    List<String> inferred =
        measures.stream()
            .filter(measure -> measure.status() == MeasureStatus.INFERRED)
            .map(measure -> measure.key().name())
            .toList();
    return new Problem(
        code(line.match() == Match.GLUED, assignments.size()),
        keys.stream().map(CellKey::name).toList(),
        Map.of(
            "cells",
            keys.size(),
            "raw",
            raw,
            "assignments",
            assignments.size(),
            "inferred",
            inferred),
        span);
  }

  private static ProblemCode code(boolean glued, int assignments) {
    if (assignments == 0) {
      return glued ? ProblemCode.GLUED_NUMBERS_UNSOLVED : ProblemCode.ROW_WIDTH_UNSOLVED;
    }
    if (assignments > 1) {
      return glued ? ProblemCode.GLUED_NUMBERS_AMBIGUOUS : ProblemCode.ROW_WIDTH_AMBIGUOUS;
    }
    return glued ? ProblemCode.GLUED_NUMBERS_SOLVED : ProblemCode.ROW_WIDTH_SOLVED;
  }
}
