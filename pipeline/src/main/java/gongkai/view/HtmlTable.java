package gongkai.view;

import gongkai.form.Label;
import org.jspecify.annotations.Nullable;

/** One statutory table of the page: lines down, columns across, every cell with its source. */
final class HtmlTable {
  private HtmlTable() {}

  static void append(HtmlWriter html, ReportView view, TableView table) {
    html.element("h2", table.table().label()).newLine();
    if (table.blocks().isEmpty()) {
      html.element("p", "年报中没有此表 no such table in the report").newLine();
    }
    for (TableView.Block block : table.blocks()) {
      html.open("table").newLine().open("thead").newLine().open("tr").element("th", "");
      for (Label column : block.columns()) {
        html.element("th", TerminalReport.heading(column), "title", column.english());
      }
      html.element("th", "原文位置").close("tr").newLine().close("thead").newLine();
      html.open("tbody").newLine();
      for (TableView.Line line : block.lines()) {
        append(html, view, block, line);
      }
      html.close("tbody").newLine().close("table").newLine();
    }
  }

  private static void append(
      HtmlWriter html, ReportView view, TableView.Block block, TableView.Line line) {
    String across = Integer.toString(block.columns().size() + 2);
    if (line.band() != null) {
      html.open("tr", "class", "band").element("th", line.band(), "colspan", across);
      html.close("tr").newLine();
    }
    html.open("tr").element("th", line.label());
    for (TableView.Cell cell : line.cells()) {
      append(html, view, cell);
    }
    html.element("td", line.location(), "class", "place").close("tr").newLine();
    for (String raw : line.unreadableRows()) {
      html.open("tr", "class", "raw").open("td", "colspan", across);
      html.text("原文 printed ").element("q", raw).close("td").close("tr").newLine();
    }
  }

  private static void append(HtmlWriter html, ReportView view, TableView.Cell cell) {
    PrintedCell now = cell.now();
    PrintedCell before = cell.before();
    boolean hasFindings =
        !now.findingNumbers().isEmpty()
            || view.comparing() && before != null && !before.findingNumbers().isEmpty();
    html.open(
        "td", "class", now.state() + (hasFindings ? " marked" : ""), "title", tooltip(cell, now));
    append(html, now);
    if (before != null) {
      ReportPage earlier = view.earlier();
      html.open("small", "title", tooltip(cell, before));
      html.text((earlier == null ? "" : earlier.year()) + ": ");
      append(html, before);
      String difference = cell.change().differenceText();
      String rate = cell.change().rateText();
      html.text(difference.isEmpty() ? "" : "; " + difference)
          .text(rate.isEmpty() ? "" : ", " + rate)
          .close("small");
    }
    html.close("td");
  }

  private static void append(HtmlWriter html, PrintedCell cell) {
    html.text(cell.valueText() + (cell.isInferred() ? "^" : ""));
    String printed = cell.printedOtherwise();
    if (printed != null) {
      html.text(" ").element("q", printed);
    }
    for (Integer number : cell.findingNumbers()) {
      html.element("a", "[" + number + "]", "href", "#finding-" + number);
    }
  }

  /** Key, status, printed text and location of a cell in one line. */
  private static @Nullable String tooltip(TableView.Cell cell, PrintedCell printed) {
    if (printed.measure() == null) {
      return cell.key().name() + ": " + printed.state();
    }
    return "%s: %s, printed \"%s\", %s"
        .formatted(
            cell.key().name(),
            printed.state(),
            printed.measure().raw(),
            printed.measure().span().description());
  }
}
