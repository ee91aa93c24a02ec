package gongkai.extract.layout;

import gongkai.extract.layout.DrawnTable.DrawnCell;
import gongkai.extract.layout.DrawnTable.Row;
import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins a table with its continuation on the next page. */
final class PageBreak {
  /** The edges of one column differ by at most this much from page to page, in points. */
  private static final float SAME_EDGE = 4f;

  /** A text that begins with an item number begins a cell and continues none. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、]).*");

  private PageBreak() {}

  /** Both parts as one table; empty where the lower one is another table. */
  static Optional<DrawnTable> joined(DrawnTable upper, DrawnTable lower) {
    float[] one = upper.columns();
    float[] other = lower.columns();
    if (Math.abs(one[0] - other[0]) > SAME_EDGE
        || Math.abs(one[one.length - 1] - other[other.length - 1]) > SAME_EDGE) {
      return Optional.empty();
    }
    float[] edges = union(one, other);
    List<Row> rows = onEdges(upper, edges);
    List<Row> rest = onEdges(lower, edges);
    Row cut = rows.get(rows.size() - 1);
    Row first = rest.get(0);
    if (isCut(cut, first)) {
      rows.set(rows.size() - 1, merged(cut, first));
      rest.remove(0);
    }
    rows.addAll(rest);
    return Optional.of(new DrawnTable(rows, edges, upper.top(), lower.bottom()));
  }

  private static float[] union(float[] one, float[] other) {
    float[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    Arrays.sort(all);
    int kept = 1;
    for (float edge : all) {
      if (edge - all[kept - 1] > SAME_EDGE) {
        all[kept++] = edge;
      }
    }
    return Arrays.copyOf(all, kept);
  }

  /** The rows with their columns renumbered in the common grid. */
  private static List<Row> onEdges(DrawnTable table, float[] edges) {
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<DrawnCell> cells = new ArrayList<>();
      for (DrawnCell cell : row.cells()) {
        int from = RuledGrid.nearest(edges, table.columns()[cell.column()]);
        int to = RuledGrid.nearest(edges, table.columns()[cell.column() + cell.span()]);
        cells.add(new DrawnCell(cell.text(), cell.page(), from, to - from, cell.full()));
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  /**
   * Whether the page break divides a row: some cell is full above and continues below, and no other
   * cell has text on both sides.
   */
  private static boolean isCut(Row upper, Row lower) {
    boolean goesOn = false;
    for (DrawnCell below : lower.cells()) {
      DrawnCell above = at(upper, below);
      if (above == null) {
        if (!below.isBlank() && below.column() > lower.cells().get(0).column()) {
          return false;
        }
      } else if (!above.isBlank() && !below.isBlank()) {
        if (!above.full() || isNumbered(below.text()) || isNumber(below.text())) {
          return false;
        }
        goesOn = true;
      }
    }
    return goesOn;
  }

  private static boolean isNumbered(String text) {
    return NUMBERED.matcher(Folding.fold(text)).matches();
  }

  private static boolean isNumber(String text) {
    return text.chars().noneMatch(Character::isIdeographic);
  }

  private static Row merged(Row upper, Row lower) {
    List<DrawnCell> cells = new ArrayList<>();
    for (DrawnCell above : upper.cells()) {
      DrawnCell below = at(lower, above);
      cells.add(
          below == null
              ? above
              : new DrawnCell(
                  above.text() + below.text(),
                  above.page(),
                  above.column(),
                  above.span(),
                  below.full()));
    }
    for (DrawnCell below : lower.cells()) {
      if (at(upper, below) == null && !below.isBlank()) {
        cells.add(0, below);
      }
    }
    return new Row(cells);
  }

  private static @Nullable DrawnCell at(Row row, DrawnCell above) {
    for (DrawnCell cell : row.cells()) {
      if (cell.column() == above.column() && cell.span() == above.span()) {
        return cell;
      }
    }
    return null;
  }
}
