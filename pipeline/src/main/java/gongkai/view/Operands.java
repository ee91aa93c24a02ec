package gongkai.view;

import gongkai.check.Finding;
import gongkai.form.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells that findings rest on, in words, with the values and locations of their report. */
final class Operands {
  private static final int MAX_LISTED = 30;

  private final Map<String, TableView.Cell> cells;
  private final int ownFindings;

  Operands(ReportView view) {
    ownFindings = view.page().findings().size();
    cells =
        view.tables().stream()
            .flatMap(table -> table.blocks().stream())
            .flatMap(block -> block.lines().stream())
            .flatMap(line -> line.cells().stream())
            .collect(Collectors.toMap(cell -> cell.key().name(), Function.identity()));
  }

  /** {@code expected 8, printed 9}; empty if the rule has neither. */
  static String comparison(Finding finding) {
    return Stream.of(part("expected ", finding.expected()), part("printed ", finding.actual()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String part(String name, @Nullable String value) {
    return value == null ? "" : name + value;
  }

  /** One line for each operand; zeros add nothing to a sum, so that they are only counted. */
  List<String> of(NumberedFinding numbered) {
    List<String> lines = new ArrayList<>();
    int zeros = 0;
    int more = 0;
    for (String name : numbered.finding().cells()) {
      TableView.Cell cell = cells.get(name);
      PrintedCell printed = cell == null ? null : printed(numbered, cell);
      if (printed != null && printed.isZero()) {
        zeros++;
      } else if (lines.size() == MAX_LISTED) {
        more++;
      } else {
        lines.add(cell == null || printed == null ? name : operand(cell, printed));
      }
    }
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    if (zeros > 0) {
      lines.add(zeros + (zeros == 1 ? " cell" : " cells") + " read as 0");
    }
    return lines;
  }

  /** The cell in the report that the finding is about. */
  private PrintedCell printed(NumberedFinding numbered, TableView.Cell cell) {
    PrintedCell before = cell.before();
    return numbered.number() > ownFindings && before != null ? before : cell.now();
  }

  private static String operand(TableView.Cell cell, PrintedCell printed) {
    String location =
        printed.measure() == null ? "" : ", " + printed.measure().span().description();
    return Labels.standard().describe(cell.key())
        + " = "
        + printed.valueText()
        + (printed.isInferred() ? "^" : "")
        + location;
  }
}
