package gongkai.extract.layout;

import gongkai.extract.ReadMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The grid that a table's drawn lines form. Its slots are the fields between all lines; where a
 * line is missing between two slots, one cell covers both.
 */
public final class RuledGrid {
  /** Lines at most this far apart, in points, are one double border. */
  private static final float SAME_LINE = 3.5f;

  /** Digits closer than this share of their height belong to one number. */
  private static final float SAME_NUMBER = 0.3f;

  /** The largest padding, in points, that is assumed between a cell's side and its text. */
  private static final float MOST_PADDING = 6f;

  /** In a whole table one cell may hold several values. */
  private static final int FEWEST_TORN = 2;

  private final float[] xs;
  private final float[] ys;

  /** For each slot, by row then column, the slot where its cell begins. */
  private final int[] begins;

  private final List<List<Glyph>> glyphs = new ArrayList<>();
  private final boolean[] crossed;

  public RuledGrid(List<Ruling> lines, ReadMeter meter) {
    xs = edges(lines, false);
    ys = edges(lines, true);
    long slots = (long) (xs.length - 1) * (ys.length - 1);
    meter.countNodes(slots);
    begins = new int[(int) slots];
    crossed = new boolean[begins.length];
    for (int slot = 0; slot < begins.length; slot++) {
      begins[slot] = slot;
      glyphs.add(new ArrayList<>(0));
    }
    if (slots > 0) {
      merge(borders(lines, false), borders(lines, true));
    }
  }

  /** The distinct coordinates of lines of one direction and the ends of those of the other. */
  private static float[] edges(List<Ruling> lines, boolean horizontal) {
    List<Float> coordinates = new ArrayList<>();
    for (Ruling line : lines) {
      if (line.horizontal() == horizontal) {
        coordinates.add(line.at());
      } else {
        coordinates.add(line.from());
        coordinates.add(line.to());
      }
    }
    coordinates.sort(null);
    List<Float> edges = new ArrayList<>();
    float start = 0;
    for (float coordinate : coordinates) {
      if (edges.isEmpty() || coordinate - start > SAME_LINE) {
        edges.add(coordinate);
        start = coordinate;
      }
    }
    float[] result = new float[edges.size()];
    for (int at = 0; at < result.length; at++) {
      result[at] = edges.get(at);
    }
    return result;
  }

  private int columns() {
    return xs.length - 1;
  }

  private int rows() {
    return ys.length - 1;
  }

  /** For each slot whether a line runs along its left (or upper) side. */
  private boolean[] borders(List<Ruling> lines, boolean horizontal) {
    boolean[] borders = new boolean[begins.length];
    for (Ruling line : lines) {
      if (line.horizontal() != horizontal) {
        continue;
      }
      int edge = nearest(horizontal ? ys : xs, line.at());
      float[] along = horizontal ? xs : ys;
      for (int step = 0; step + 1 < along.length; step++) {
        float middle = (along[step] + along[step + 1]) / 2;
        if (middle >= line.from() && middle <= line.to()) {
          int row = horizontal ? edge : step;
          int column = horizontal ? step : edge;
          if (row < rows() && column < columns()) {
            borders[row * columns() + column] = true;
          }
        }
      }
    }
    return borders;
  }

  /** The index of the edge nearest to a coordinate. */
  static int nearest(float[] edges, float coordinate) {
    int nearest = 0;
    for (int at = 1; at < edges.length; at++) {
      if (Math.abs(edges[at] - coordinate) < Math.abs(edges[nearest] - coordinate)) {
        nearest = at;
      }
    }
    return nearest;
  }

  /** Extends cells rightwards, then downwards as long as they stay rectangles. */
  private void merge(boolean[] left, boolean[] upper) {
    boolean[] taken = new boolean[begins.length];
    for (int slot = 0; slot < begins.length; slot++) {
      if (taken[slot]) {
        continue;
      }
      int row = slot / columns();
      int column = slot % columns();
      int right = column + 1;
      while (right < columns()
          && !left[row * columns() + right]
          && !taken[row * columns() + right]) {
        right++;
      }
      int below = row + 1;
      while (below < rows() && continues(below, column, right, left, upper)) {
        below++;
      }
      for (int r = row; r < below; r++) {
        Arrays.fill(begins, r * columns() + column, r * columns() + right, slot);
        Arrays.fill(taken, r * columns() + column, r * columns() + right, true);
      }
    }
  }

  private boolean continues(int row, int from, int to, boolean[] left, boolean[] upper) {
    for (int column = from; column < to; column++) {
      int slot = row * columns() + column;
      if (upper[slot] || column > from && left[slot]) {
        return false;
      }
    }
    return (to == columns() || left[row * columns() + to])
        && (from == 0 || left[row * columns() + from]);
  }

  /**
   * Whether so many of its lines are missing that cells hold several values, each in a column of
   * its own: the alignment of the text tells more about such a table than the lines do.
   */
  boolean isTorn() {
    int torn = 0;
    for (int slot = 0; slot < begins.length; slot++) {
      if (begins[slot] == slot && slot % columns() + 1 < columns() && isWide(slot)) {
        torn += holdsSeveral(TextRow.of(glyphs.get(slot))) ? 1 : 0;
      }
    }
    return torn >= FEWEST_TORN;
  }

  private boolean isWide(int slot) {
    return begins[slot + 1] == slot && glyphs.get(slot).size() > 1;
  }

  private static boolean holdsSeveral(List<TextRow> lines) {
    for (TextRow line : lines) {
      List<TextRow> parts = line.cutAtGaps(AlignedTable.CELL_GAP);
      if (parts.size() > 1 && AlignedTable.isValue(parts.get(parts.size() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** All glyphs taken. */
  List<Glyph> glyphs() {
    return glyphs.stream().flatMap(List::stream).toList();
  }

  public boolean isTable() {
    int cells = 0;
    for (int slot = 0; slot < begins.length; slot++) {
      cells += begins[slot] == slot ? 1 : 0;
    }
    return cells > 1;
  }

  /** Puts the glyph into the cell that contains its centre; false where it is outside. */
  public boolean take(Glyph glyph) {
    int slot = slot(glyph);
    if (slot < 0) {
      return false;
    }
    glyphs.get(slot).add(glyph);
    return true;
  }

  boolean holds(Glyph glyph) {
    return slot(glyph) >= 0;
  }

  /**
   * Records where two glyphs drawn one after the other form a number that crosses a line, so that
   * it belongs to no single cell.
   */
  void noteCrossing(Glyph before, Glyph glyph) {
    if (!before.isNumeral() || !glyph.isNumeral() || glyph.turn() != 0 || before.turn() != 0) {
      return;
    }
    float gap = glyph.left() - before.right();
    float near = SAME_NUMBER * glyph.height();
    int one = slot(before);
    int other = slot(glyph);
    if (one != other
        && one >= 0
        && other >= 0
        && Math.abs(gap) < near
        && Math.abs(glyph.centre() - before.centre()) < near) {
      crossed[one] = true;
      crossed[other] = true;
    }
  }

  private int slot(Glyph glyph) {
    int column = step(xs, glyph.middle());
    int row = step(ys, glyph.centre());
    return column < 0 || row < 0 ? -1 : begins[row * columns() + column];
  }

  private static int step(float[] edges, float coordinate) {
    if (coordinate < edges[0] || coordinate >= edges[edges.length - 1]) {
      return -1;
    }
    int found = Arrays.binarySearch(edges, coordinate);
    return found >= 0 ? found : -found - 2;
  }

  /** The table with the text of the glyphs taken. */
  public DrawnTable table(int page) {
    float padding = padding();
    List<DrawnTable.Row> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      List<DrawnTable.DrawnCell> cells = new ArrayList<>();
      for (int column = 0; column < columns(); column++) {
        int slot = row * columns() + column;
        if (begins[slot] == slot) {
          cells.add(cell(slot, column, page, padding));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new DrawnTable.Row(cells));
      }
    }
    return new DrawnTable(rows, xs, ys[0], ys[ys.length - 1]);
  }

  /** The smallest distance between a text and the left side of its cell, in points. */
  private float padding() {
    float padding = MOST_PADDING;
    for (int slot = 0; slot < begins.length; slot++) {
      float left = xs[slot % columns()];
      for (Glyph glyph : glyphs.get(slot)) {
        if (!glyph.isBlank()) {
          padding = Math.min(padding, Math.max(0, glyph.left() - left));
        }
      }
    }
    return padding;
  }

  private DrawnTable.DrawnCell cell(int slot, int column, int page, float padding) {
    int end = column + 1;
    while (end < columns() && begins[slot - column + end] == slot) {
      end++;
    }
    float width = xs[end] - xs[column] - 2 * padding;
    List<TextRow> lines = TextRow.of(glyphs.get(slot));
    String text = CellLines.of(lines, width);
    boolean full = false;
    if (!lines.isEmpty()) {
      TextRow last = lines.get(lines.size() - 1);
      full = last.right() - last.left() + 1.1f * last.height() > width;
    }
    return new DrawnTable.DrawnCell(
        crossed[slot] ? text + CellLines.OPEN_BREAK : text, page, column, end - column, full);
  }
}
