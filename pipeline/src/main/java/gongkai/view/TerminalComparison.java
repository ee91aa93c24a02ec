package gongkai.view;

import gongkai.form.Labels;
import java.util.List;

/**
 * One table of two years cell by cell, without the cells that are zero in both or in neither form.
 */
final class TerminalComparison {
  private static final int LABEL_WIDTH = 60;

  private TerminalComparison() {}

  static void append(StringBuilder text, ReportView view, TableView table) {
    ReportPage earlier = view.earlier();
    TerminalTable rows =
        new TerminalTable(
            LABEL_WIDTH,
            List.of(
                "",
                earlier == null ? "" : earlier.year(),
                view.page().year(),
                "change",
                "rate",
                ""));
    int zeros = 0;
    int shown = 0;
    for (TableView.Block block : table.blocks()) {
      for (TableView.Line line : block.lines()) {
        for (TableView.Cell cell : line.cells()) {
          PrintedCell before = cell.before();
          if (before == null || isQuiet(before) && isQuiet(cell.now())) {
            zeros++;
          } else {
            rows.add(row(cell, before));
            shown++;
          }
        }
        line.unreadableRows().forEach(raw -> rows.add(List.of("    printed \"" + raw + "\"")));
      }
    }
    text.append(shown == 0 ? "" : rows.text());
    if (zeros > 0) {
      text.append("0 in every year whose form has them: ").append(zeros).append(" cells\n");
    }
  }

  private static boolean isQuiet(PrintedCell cell) {
    boolean outside = cell.measure() == null && !cell.inForm();
    return cell.findingNumbers().isEmpty() && (cell.isZero() || outside);
  }

  private static List<String> row(TableView.Cell cell, PrintedCell before) {
    Change change = cell.change();
    return List.of(
        Labels.standard().describe(cell.key()),
        TerminalCells.text(before),
        TerminalCells.text(cell.now()),
        change.differenceText(),
        change.rateText(),
        "");
  }
}
