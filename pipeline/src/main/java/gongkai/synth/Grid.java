package gongkai.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of cells with their spans laid out, so that every row has every column. */
final class Grid {
  private Grid() {}

  /** What stands in one place of the grid. */
  enum Kind {
    CELL,
    /** Covered by a cell above that spans rows, in that cell's first column. */
    BELOW,
    /** Covered otherwise, or padding at a row's end. */
    BESIDE
  }

  /**
   * One place of the grid.
   *
   * @param cell null unless the kind is {@code CELL}
   */
  record Slot(Kind kind, @Nullable FormCell cell) {
    String print(Function<FormCell, String> text) {
      return cell == null ? "" : text.apply(cell);
    }
  }

  private static final Slot BELOW = new Slot(Kind.BELOW, null);
  private static final Slot BESIDE = new Slot(Kind.BESIDE, null);

  static List<List<Slot>> of(List<List<FormCell>> rows, int width) {
    int[] rowsCovered = new int[width];
    boolean[] coverBegins = new boolean[width];
    List<List<Slot>> grid = new ArrayList<>();
    for (List<FormCell> row : rows) {
      List<Slot> slots = new ArrayList<>();
      int next = 0;
      while (slots.size() < width) {
        int column = slots.size();
        if (rowsCovered[column] > 0) {
          rowsCovered[column]--;
          slots.add(coverBegins[column] ? BELOW : BESIDE);
        } else if (next < row.size()) {
          FormCell cell = row.get(next++);
          slots.add(new Slot(Kind.CELL, cell));
          for (int i = 0; i < cell.columns(); i++) {
            rowsCovered[column + i] = cell.rows() - 1;
            coverBegins[column + i] = i == 0;
            if (i > 0) {
              slots.add(BESIDE);
            }
          }
        } else {
          slots.add(BESIDE);
        }
      }
      grid.add(slots);
    }
    return grid;
  }
}
