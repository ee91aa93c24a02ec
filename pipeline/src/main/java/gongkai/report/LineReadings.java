package gongkai.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a printed line can be read, by what its source kept of the row.
 *
 * <p>A row that shows exactly as many cells as the form has is read as it stands, and so is one
 * whose values reach from the first cell to the last. Where padding cannot be told from blank
 * cells, the complete rows of the same table show in which column values begin. Only where cells
 * are missing, spare or glued does more than one way remain, for the identities to decide.
 */
final class LineReadings {
  /** More ways than this are not tried; the line stays unread. */
  private static final int MOST = 4000;

  private final Map<Long, Integer> firstColumns = new HashMap<>();

  private final boolean confirmable;

  /**
   * @param confirmable whether the table prints sums that its cells must satisfy
   */
  LineReadings(boolean confirmable) {
    this.confirmable = confirmable;
  }

  /** Notes where the values of complete rows begin, by the width of the row and its label's end. */
  void learn(PrintedLine line, int width) {
    List<Token> cells = line.cells();
    int first = firstPrinted(cells);
    if (line.structured() && first >= 0 && lastPrinted(cells) - first + 1 == width) {
      firstColumns.merge(layout(cells), cells.get(first).span().column(), (known, seen) -> known);
    }
  }

  /** All ways to read the line; none where nothing fits. */
  List<Reading> of(PrintedLine line, int width) {
    List<Token> cells = line.cells();
    int first = firstPrinted(cells);
    if (first < 0) {
      return List.of(blank(cells, width));
    }
    int last = lastPrinted(cells);
    int extent = last - first + 1;
    if (extent == width || cells.size() == width) {
      int from = extent == width ? first : 0;
      return List.of(new Reading(cells.subList(from, from + width).toArray(new Token[0])));
    }
    if (extent == 1 && cells.get(first).kind() == Token.Kind.MARK) {
      return List.of(repeated(cells.get(first), width));
    }
    if (line.match() == PrintedLine.Match.GLUED && cells.size() == 1) {
      return glued(cells.get(first), width);
    }
    if (extent < width && cells.size() > width) {
      return windows(cells, first, last, width);
    }
    return uncertain(line, cells.subList(first, last + 1), cells, width);
  }

  private List<Reading> uncertain(
      PrintedLine line, List<Token> extent, List<Token> cells, int width) {
    List<Reading> readings = new ArrayList<>();
    if (!line.strays().isEmpty() && extent.size() + line.strays().size() == width) {
      List<Token> joined = new ArrayList<>(extent);
      joined.addAll(line.strays());
      readings.add(new Reading(joined.toArray(new Token[0])));
    } else if (extent.size() < width) {
      List<Token> known = line.structured() ? cells : printed(extent);
      readings.addAll(Reading.withVanished(known, width, MOST));
      if (extent.size() == 1) {
        readings.addAll(glued(extent.get(0), width));
      }
    } else if (extent.size() == width + 1) {
      readings.addAll(Reading.withOneLess(extent));
    } else if (printed(extent).size() == width) {
      readings.add(new Reading(printed(extent).toArray(new Token[0])));
    }
    return readings;
  }

  /** Digits are cut only where sums are printed that can confirm the cut. */
  private List<Reading> glued(Token digits, int width) {
    return width == 1 || confirmable ? Reading.ofGlued(digits, width, MOST) : List.of();
  }

  /** Padding on either side: the place where complete rows begin decides, if there are any. */
  private List<Reading> windows(List<Token> cells, int first, int last, int width) {
    Integer column = firstColumns.get(layout(cells));
    List<Reading> readings = new ArrayList<>();
    for (int from = Math.max(0, last - width + 1);
        from <= first && from + width <= cells.size();
        from++) {
      Reading reading = new Reading(cells.subList(from, from + width).toArray(new Token[0]));
      if (column != null && cells.get(from).span().column() == column) {
        return List.of(reading);
      }
      readings.add(reading);
    }
    return readings;
  }

  private static Reading blank(List<Token> cells, int width) {
    Token[] blank = new Token[width];
    if (cells.size() >= width) {
      for (int column = 0; column < width; column++) {
        blank[column] = cells.get(column);
      }
    }
    return new Reading(blank);
  }

  private static Reading repeated(Token mark, int width) {
    Token[] marks = new Token[width];
    java.util.Arrays.fill(marks, mark);
    return new Reading(marks);
  }

  private static Long layout(List<Token> cells) {
    Token first = cells.get(0);
    return (long) first.width() << 32 | first.span().column();
  }

  private static List<Token> printed(List<Token> cells) {
    return cells.stream().filter(cell -> cell.kind() != Token.Kind.BLANK).toList();
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

  private static boolean isPrinted(@Nullable Token token) {
    return token != null && token.kind() != Token.Kind.BLANK;
  }
}
