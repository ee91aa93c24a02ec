package gongkai.extract.html;

import gongkai.extract.ReadMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads a table element as rows of cells in the order shown: header, body, footer. A cell that
 * spans rows or columns appears once, in its first row.
 */
final class PageTable {
  /** The widest column span that browsers apply. */
  private static final int WIDEST_SPAN = 1000;

  private static final int MOST_COLUMNS = 2000;
  private static final int LONGEST_SPAN = 65534;
  private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

  private final int depth;
  private final Visibility visibility;
  private final ReadMeter meter;
  private final List<List<PageCell>> rows = new ArrayList<>();

  /** For each column, how many of the following rows a cell above still covers. */
  private int[] covered = new int[16];

  private PageTable(int depth, Visibility visibility, ReadMeter meter) {
    this.depth = depth;
    this.visibility = visibility;
    this.meter = meter;
  }

  /**
   * @param depth levels above the cells
   */
  static List<List<PageCell>> rows(
      Element table, int depth, Visibility visibility, ReadMeter meter) {
    PageTable reader = new PageTable(depth, visibility, meter);
    List<Element> shown = new ArrayList<>();
    List<Element> last = new ArrayList<>();
    int heads = 0;
    for (Element child = table.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (visibility.leavesOut(child)) {
        continue;
      }
      if (child.nameIs("thead")) {
        shown.add(heads++, child);
      } else if (child.nameIs("tfoot")) {
        last.add(child);
      } else if (GROUPS.contains(child.normalName())) {
        shown.add(child);
      }
    }
    shown.addAll(last);
    for (Element group : shown) {
      reader.addGroup(group);
    }
    return reader.rows;
  }

  /** Whether the table has more than one cell; with one it is only a frame around a text. */
  static boolean hasCells(Element table) {
    return table.stream()
        .filter(element -> element.nameIs("td") || element.nameIs("th"))
        .skip(1)
        .findFirst()
        .isPresent();
  }

  /** Row spans end with their row group. */
  private void addGroup(Element group) {
    covered = new int[16];
    for (Element row = group.firstElementChild(); row != null; row = row.nextElementSibling()) {
      meter.countNode();
      if (row.nameIs("tr") && !visibility.leavesOut(row) && !isWidthsOnly(row)) {
        addRow(row);
      }
    }
  }

  /** Word ends a table with a row of no height that only sets the widths of columns. */
  private static boolean isWidthsOnly(Element row) {
    return row.attr("height").equals("0") && !row.hasText();
  }

  private void addRow(Element row) {
    List<PageCell> cells = new ArrayList<>();
    int[] fresh = new int[covered.length];
    int column = 0;
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      meter.countNode();
      if (!cell.nameIs("td") && !cell.nameIs("th") || visibility.leavesOut(cell)) {
        continue;
      }
      while (column < MOST_COLUMNS && column < covered.length && covered[column] > 0) {
        column++;
      }
      cells.add(PageCell.of(cell, column, depth, visibility, meter));
      int end = Math.min(MOST_COLUMNS, column + span(cell, "colspan", WIDEST_SPAN));
      int height = span(cell, "rowspan", LONGEST_SPAN);
      if (end > fresh.length) {
        fresh = Arrays.copyOf(fresh, end * 2);
      }
      for (; column < end; column++) {
        fresh[column] = height;
      }
    }
    if (fresh.length > covered.length) {
      covered = Arrays.copyOf(covered, fresh.length);
    }
    for (int at = 0; at < covered.length; at++) {
      covered[at] = Math.max(covered[at], at < fresh.length ? fresh[at] : 0);
      covered[at] -= covered[at] > 0 ? 1 : 0;
    }
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
  }

  /** A span as browsers parse it: leading digits; rowspan 0 reaches to the end of the group. */
  private static int span(Element cell, String name, int most) {
    String text = cell.attr(name).strip();
    int value = 0;
    int at = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = Math.min(most, value * 10 + text.charAt(at) - '0');
      at++;
    }
    if (at > 0 && value == 0 && name.equals("rowspan")) {
      return most;
    }
    return Math.max(1, value);
  }
}
