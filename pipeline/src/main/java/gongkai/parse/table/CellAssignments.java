package gongkai.parse.table;

import gongkai.form.TemplateLine;
import gongkai.parse.token.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the possible assignments of a printed line's tokens to its cells, by what the source kept
 * of the row.
 *
 * <p>A row that shows exactly as many cells as the form has is taken as printed, and so is one
 * whose values fill all cells from the first to the last. Where padding cannot be distinguished
 * from blank cells, the complete rows of the same table show in which column values begin. Only
 * where cells are missing, surplus or glued is there more than one assignment, and the identities
 * decide.
 */
final class CellAssignments {
  /** Where there are more assignments than this, none is tried and the line stays unreadable. */
  private static final int MOST = 4000;

  /** Rows of one group, as wide as each other, whose labels end in the same column. */
  private record Layout(String band, int width, int column) {}

  private static final int DISAGREED = -1;

  private final Map<Layout, Integer> firstColumns = new HashMap<>();

  private final boolean confirmable;

  /**
   * @param confirmable whether the table prints sums that its cells must satisfy
   */
  CellAssignments(boolean confirmable) {
    this.confirmable = confirmable;
  }

  /** Notes where the values of a complete row begin; rows alike in layout must agree on it. */
  void learn(PrintedLine line, TemplateLine template) {
    List<Token> cells = line.cells();
    int width = template.cells().size();
    int first = firstPrinted(cells);
    if (line.structured() && first >= 0 && lastPrinted(cells) - first + 1 == width) {
      firstColumns.merge(
          layout(template.band(), cells),
          cells.get(first).span().column(),
          (known, seen) -> known.equals(seen) ? known : DISAGREED);
    }
  }

  /**
   * All assignments of the line; none where nothing fits.
   *
   * @param band the group of the form that the line belongs to
   * @param width cells of the line
   */
  List<CellAssignment> of(PrintedLine line, String band, int width) {
    List<Token> cells = line.cells();
    int first = firstPrinted(cells);
    if (first < 0) {
      return List.of(blank(cells, width));
    }
    int last = lastPrinted(cells);
    int extent = last - first + 1;
    if (cells.size() == width) {
      return List.of(new CellAssignment(cells));
    }
    if (extent == width) {
      // Words at the end may be a remark beside a line whose first cell is blank.
      boolean remarked = first > 0 && cells.get(last).kind() == Token.Kind.WORDS;
      return remarked ? List.of() : List.of(new CellAssignment(cells.subList(first, last + 1)));
    }
    if (extent == 1 && cells.get(first).kind() == Token.Kind.MARK) {
      return List.of(new CellAssignment(Collections.nCopies(width, cells.get(first))));
    }
    if (line.match() == PrintedLine.Match.GLUED && cells.size() == 1) {
      return glued(cells.get(first), width);
    }
    if (extent < width && cells.size() > width) {
      return windows(band, cells, first, last, width);
    }
    return uncertain(line, cells.subList(first, last + 1), cells, width);
  }

  private List<CellAssignment> uncertain(
      PrintedLine line, List<Token> extent, List<Token> cells, int width) {
    List<CellAssignment> assignments = new ArrayList<>();
    if (!line.strays().isEmpty() && extent.size() + line.strays().size() == width) {
      List<Token> joined = new ArrayList<>(extent);
      joined.addAll(line.strays());
      assignments.add(new CellAssignment(joined));
    } else if (extent.size() < width) {
      List<Token> known = line.structured() ? cells : printed(extent);
      assignments.addAll(CellAssignment.withVanished(known, width, MOST));
      if (extent.size() == 1) {
        assignments.addAll(glued(extent.get(0), width));
      }
    } else if (extent.size() == width + 1) {
      assignments.addAll(CellAssignment.withOneLess(extent));
    } else if (printed(extent).size() == width) {
      assignments.add(new CellAssignment(printed(extent)));
    }
    return assignments;
  }

  /** Digits are cut only where sums are printed that can confirm the cut. */
  private List<CellAssignment> glued(Token digits, int width) {
    return width == 1 || confirmable ? CellAssignment.ofGlued(digits, width, MOST) : List.of();
  }

  /**
   * Blanks at both ends are padding or cells, which the row alone cannot show: the column in which
   * complete rows of the same layout begin decides. Without any, only blanks behind the values may
   * be padding.
   */
  private List<CellAssignment> windows(
      String band, List<Token> cells, int first, int last, int width) {
    Integer column = firstColumns.get(layout(band, cells));
    int least = Math.max(0, last - width + 1);
    List<CellAssignment> assignments = new ArrayList<>();
    for (int from = least; from <= first && from + width <= cells.size(); from++) {
      CellAssignment assignment = new CellAssignment(cells.subList(from, from + width));
      if (column != null && cells.get(from).span().column() == column) {
        return List.of(assignment);
      }
      assignments.add(assignment);
    }
    return least == 0 ? assignments : List.of();
  }

  /** The blanks that the source keeps, or as many that vanished. */
  private static CellAssignment blank(List<Token> cells, int width) {
    return cells.size() >= width
        ? new CellAssignment(cells.subList(0, width))
        : new CellAssignment(new Token[width]);
  }

  private static Layout layout(String band, List<Token> cells) {
    Token first = cells.get(0);
    return new Layout(band, first.width(), first.span().column());
  }

  private static List<Token> printed(List<Token> cells) {
    return cells.stream().filter(CellAssignments::isPrinted).toList();
  }

  private static int firstPrinted(List<Token> cells) {
    for (int at = 0; at < cells.size(); at++) {
      if (isPrinted(cells.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private static int lastPrinted(List<Token> cells) {
    for (int at = cells.size() - 1; at >= 0; at--) {
      if (isPrinted(cells.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isPrinted(Token token) {
    return token.kind() != Token.Kind.BLANK;
  }
}
