package gongkai.view;

import gongkai.text.TerminalText;
import java.util.stream.Collectors;

/** Cells in the few characters that a terminal has room for. */
final class TerminalCells {
  private static final int PRINTED_WIDTH = 14;

  private TerminalCells() {}

  /** The value, what is printed where it differs, and the findings: {@code 12^"１２"[1,3]}. */
  static String text(PrintedCell cell) {
    StringBuilder text =
        new StringBuilder(TerminalText.cut(TerminalText.plain(cell.valueText()), PRINTED_WIDTH));
    if (cell.isInferred()) {
      text.append('^');
    }
    String printed = cell.printedOtherwise();
    if (printed != null) {
      text.append('"')
          .append(TerminalText.cut(TerminalText.plain(printed), PRINTED_WIDTH))
          .append('"');
    }
    if (!cell.findingNumbers().isEmpty()) {
      text.append(
          cell.findingNumbers().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(",", "[", "]")));
    }
    return text.toString();
  }

  /** The text of the cell now, followed by the earlier report's value in brackets. */
  static String withEarlier(TableView.Cell cell) {
    PrintedCell before = cell.before();
    return before == null ? text(cell.now()) : text(cell.now()) + " (" + text(before) + ")";
  }
}
