package gongkai.view;

import gongkai.text.TerminalText;
import java.util.ArrayList;
import java.util.List;

/** Rows of text under headings, for a terminal. */
final class TerminalTable {
  private static final int NARROW = 8;
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final List<String> headings;
  private final int firstWidth;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param firstWidth columns of the terminal at which the texts of the first column are broken
   */
  TerminalTable(int firstWidth, List<String> headings) {
    this.firstWidth = firstWidth;
    this.headings = List.copyOf(headings);
  }

  /** Adds a row; a row of one text runs over all columns. */
  void add(List<String> row) {
    rows.add(row.stream().map(TerminalText::plain).toList());
  }

  /** The table; the first and the last column are aligned left, those between them right. */
  String text() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    int height = 1;
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      List<String> lines = TerminalText.wrap(headings.get(column), Math.max(1, widths[column]));
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      List<String> cells = new ArrayList<>();
      for (List<String> heading : wrapped) {
        cells.add(line < heading.size() ? heading.get(line) : "");
      }
      append(text, cells, widths);
    }
    for (List<String> row : rows) {
      if (row.size() == 1) {
        text.append(row.get(0)).append('\n');
        continue;
      }
      List<String> label = TerminalText.wrap(row.get(0), widths[0] - INDENT.length());
      for (int line = 0; line < label.size(); line++) {
        List<String> cells = new ArrayList<>(List.of(INDENT + label.get(line)));
        // Values are printed on the last line of a long label.
        if (line == label.size() - 1) {
          cells.addAll(row.subList(1, row.size()));
        }
        append(text, cells, widths);
      }
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      int heading = TerminalText.width(headings.get(column));
      // A long heading stands in two lines of the same length.
      widths[column] = heading <= NARROW ? heading : Math.max(NARROW, (heading + 3) / 4 * 2);
      for (List<String> row : rows) {
        if (row.size() > 1) {
          int width = TerminalText.width(row.get(column));
          widths[column] =
              Math.max(
                  widths[column],
                  column == 0 ? Math.min(width + INDENT.length(), firstWidth) : width);
        }
      }
    }
    return widths;
  }

  private void append(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      boolean left = column == 0 || column == headings.size() - 1;
      line.append(column == 0 ? "" : GAP)
          .append(
              left
                  ? TerminalText.left(cells.get(column), widths[column])
                  : TerminalText.right(cells.get(column), widths[column]));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
