package gongkai.extract.html;

import gongkai.text.ConverterArtifacts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A row of a grid that a page builds without a table: an element among others of its class that
 * holds nothing but spans of one class.
 */
final class SpanRow {
  private static final int FEWEST_ROWS = 3;

  /** So many elements before and behind a row are looked at. */
  private static final int NEAR = 4;

  private static final int LONGEST_CELL = 64;

  private SpanRow() {}

  static boolean is(Element row) {
    Element first = row.firstElementChild();
    if (first == null
        || !first.nameIs("span")
        || row.childrenSize() < 2
        || row.className().isEmpty()
        || first.className().isEmpty()
        || !row.ownText().isBlank()) {
      return false;
    }
    for (Element cell = first; cell != null; cell = cell.nextElementSibling()) {
      if (!cell.nameIs("span")
          || !cell.className().equals(first.className())
          || cell.childrenSize() > 0
          || cell.ownText().length() > LONGEST_CELL) {
        return false;
      }
    }
    return hasLikeSiblings(row);
  }

  /** Whether enough of the next elements are of the row's class. */
  private static boolean hasLikeSiblings(Element row) {
    int alike = 1;
    Element below = row.nextElementSibling();
    Element above = row.previousElementSibling();
    for (int step = 0; step < NEAR; step++) {
      alike += below != null && below.className().equals(row.className()) ? 1 : 0;
      alike += above != null && above.className().equals(row.className()) ? 1 : 0;
      below = below == null ? null : below.nextElementSibling();
      above = above == null ? null : above.previousElementSibling();
    }
    return alike >= FEWEST_ROWS;
  }

  /** The texts of the cells shown. */
  static List<String> cells(Element row, Visibility visibility) {
    List<String> cells = new ArrayList<>();
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      if (!visibility.leavesOut(cell)) {
        cells.add(ConverterArtifacts.strip(cell.text()).strip());
      }
    }
    return cells;
  }
}
