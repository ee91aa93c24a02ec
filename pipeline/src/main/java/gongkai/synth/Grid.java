package gongkai.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table as a grid: every row has every column, whatever its cells span. */
final class Grid {
  private Grid() {}

  /** Kinds of slots. */
  enum Kind {
    CELL,
    /** Covered by a cell above that spans rows, in that cell's first column. */
    BELOW,
    /** Covered otherwise, or padding at a row's end. */
    BESIDE
  }

  /**
   * One column of one row.
   *
   * @param cell null unless the kind is {@code CELL}
   * @param spanned the cell that covers the slot, null for padding
   */
  record Slot(Kind kind, @Nullable FormCell cell, @Nullable FormCell spanned) {
    String print(Function<FormCell, String> text) {
      return cell == null ? "" : text.apply(cell);
    }
  }

  private static final Slot PADDING = new Slot(Kind.BESIDE, null, null);

  static List<List<Slot>> of(List<List<FormCell>> rows, int width) {
    int[] rowsCovered = new int[width];
    boolean[] coverBegins = new boolean[width];
    @Nullable FormCell[] covering = new FormCell[width];
    List<List<Slot>> grid = new ArrayList<>();
    for (List<FormCell> row : rows) {
      List<Slot> slots = new ArrayList<>();
      int next = 0;
      while (slots.size() < width) {
        int column = slots.size();
        if (rowsCovered[column] > 0) {
          rowsCovered[column]--;
          slots.add(
              new Slot(coverBegins[column] ? Kind.BELOW : Kind.BESIDE, null, covering[column]));
        } else if (next < row.size()) {
          FormCell cell = row.get(next++);
          slots.add(new Slot(Kind.CELL, cell, cell));
          for (int i = 0; i < cell.columns(); i++) {
            rowsCovered[column + i] = cell.rows() - 1;
            coverBegins[column + i] = i == 0;
            covering[column + i] = cell;
            if (i > 0) {
              slots.add(new Slot(Kind.BESIDE, null, cell));
            }
          }
        } else {
          slots.add(PADDING);
        }
      }
      grid.add(slots);
    }
    return grid;
  }
}
