package gongkai.extract.pdf;

import gongkai.extract.ReadMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The grid that a table's lines draw: where a line is missing between two places of the grid, one
 * cell covers both.
 */
final class PdfRuledGrid {
  /** Double borders stand nearer to each other than the sides of any cell. */
  private static final float SAME_LINE = 3.5f;

  /** A number whose characters stand nearer than this part of their height is one. */
  private static final float SAME_NUMBER = 0.3f;

  /** More room between a text and the side of its cell is no rule of the table. */
  private static final float MOST_PADDING = 6f;

  private final float[] xs;
  private final float[] ys;

  /** For each place, by row then column, the place where its cell begins. */
  private final int[] begins;

  private final List<List<PdfGlyph>> glyphs = new ArrayList<>();
  private final boolean[] torn;

  PdfRuledGrid(List<PdfRuling> lines, ReadMeter allowance) {
    xs = edges(lines, false);
    ys = edges(lines, true);
    long places = (long) (xs.length - 1) * (ys.length - 1);
    allowance.nodes(places);
    begins = new int[(int) places];
    torn = new boolean[begins.length];
    for (int place = 0; place < begins.length; place++) {
      begins[place] = place;
      glyphs.add(new ArrayList<>(0));
    }
    if (places > 0) {
      merge(borders(lines, false), borders(lines, true));
    }
  }

  /** The distinct places of lines of one direction and the ends of those of the other. */
  private static float[] edges(List<PdfRuling> lines, boolean horizontal) {
    List<Float> places = new ArrayList<>();
    for (PdfRuling line : lines) {
      if (line.horizontal() == horizontal) {
        places.add(line.at());
      } else {
        places.add(line.from());
        places.add(line.to());
      }
    }
    places.sort(null);
    List<Float> edges = new ArrayList<>();
    float start = 0;
    for (float place : places) {
      if (edges.isEmpty() || place - start > SAME_LINE) {
        edges.add(place);
        start = place;
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

  /** For each place whether a line runs along its left (or upper) side. */
  private boolean[] borders(List<PdfRuling> lines, boolean horizontal) {
    boolean[] borders = new boolean[begins.length];
    for (PdfRuling line : lines) {
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

  /** The edge that a place belongs to, by its number. */
  static int nearest(float[] edges, float place) {
    int nearest = 0;
    for (int at = 1; at < edges.length; at++) {
      if (Math.abs(edges[at] - place) < Math.abs(edges[nearest] - place)) {
        nearest = at;
      }
    }
    return nearest;
  }

  /** Cells grow rightwards, then downwards as long as they stay boxes. */
  private void merge(boolean[] left, boolean[] upper) {
    boolean[] taken = new boolean[begins.length];
    for (int place = 0; place < begins.length; place++) {
      if (taken[place]) {
        continue;
      }
      int row = place / columns();
      int column = place % columns();
      int right = column + 1;
      while (right < columns()
          && !left[row * columns() + right]
          && !taken[row * columns() + right]) {
        right++;
      }
      int below = row + 1;
      while (below < rows() && goesOn(below, column, right, left, upper)) {
        below++;
      }
      for (int r = row; r < below; r++) {
        Arrays.fill(begins, r * columns() + column, r * columns() + right, place);
        Arrays.fill(taken, r * columns() + column, r * columns() + right, true);
      }
    }
  }

  private boolean goesOn(int row, int from, int to, boolean[] left, boolean[] upper) {
    for (int column = from; column < to; column++) {
      int place = row * columns() + column;
      if (upper[place] || column > from && left[place]) {
        return false;
      }
    }
    return (to == columns() || left[row * columns() + to])
        && (from == 0 || left[row * columns() + from]);
  }

  boolean isTable() {
    int cells = 0;
    for (int place = 0; place < begins.length; place++) {
      cells += begins[place] == place ? 1 : 0;
    }
    return cells > 1;
  }

  /** Puts the glyph into the cell around its middle; false where it stands outside. */
  boolean take(PdfGlyph glyph) {
    int place = place(glyph);
    if (place < 0) {
      return false;
    }
    glyphs.get(place).add(glyph);
    return true;
  }

  boolean holds(PdfGlyph glyph) {
    return place(glyph) >= 0;
  }

  /**
   * Notes where two glyphs drawn one after the other make a number that runs over a line, so that
   * no cell can be said to hold it.
   */
  void note(PdfGlyph before, PdfGlyph glyph) {
    if (!before.isNumeral() || !glyph.isNumeral() || glyph.turn() != 0 || before.turn() != 0) {
      return;
    }
    float gap = glyph.left() - before.right();
    float near = SAME_NUMBER * glyph.height();
    int one = place(before);
    int other = place(glyph);
    if (one != other
        && one >= 0
        && other >= 0
        && Math.abs(gap) < near
        && Math.abs(glyph.centre() - before.centre()) < near) {
      torn[one] = true;
      torn[other] = true;
    }
  }

  private int place(PdfGlyph glyph) {
    int column = step(xs, glyph.middle());
    int row = step(ys, glyph.centre());
    return column < 0 || row < 0 ? -1 : begins[row * columns() + column];
  }

  private static int step(float[] edges, float place) {
    if (place < edges[0] || place >= edges[edges.length - 1]) {
      return -1;
    }
    int found = Arrays.binarySearch(edges, place);
    return found >= 0 ? found : -found - 2;
  }

  /** The table with the texts taken. */
  PdfTable table(int page) {
    float padding = padding();
    List<PdfTable.Row> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      List<PdfTable.PdfCell> cells = new ArrayList<>();
      for (int column = 0; column < columns(); column++) {
        int place = row * columns() + column;
        if (begins[place] == place) {
          cells.add(cell(place, column, page, padding));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new PdfTable.Row(cells));
      }
    }
    return new PdfTable(rows, xs, ys[0], ys[ys.length - 1]);
  }

  /** The least room that the table leaves between a text and the left side of its cell. */
  private float padding() {
    float padding = MOST_PADDING;
    for (int place = 0; place < begins.length; place++) {
      float left = xs[place % columns()];
      for (PdfGlyph glyph : glyphs.get(place)) {
        if (!glyph.isBlank()) {
          padding = Math.min(padding, Math.max(0, glyph.left() - left));
        }
      }
    }
    return padding;
  }

  private PdfTable.PdfCell cell(int place, int column, int page, float padding) {
    int end = column + 1;
    while (end < columns() && begins[place - column + end] == place) {
      end++;
    }
    float width = xs[end] - xs[column] - 2 * padding;
    List<PdfLine> lines = PdfLine.of(glyphs.get(place));
    String text = PdfCellText.of(lines, width);
    boolean full = false;
    if (!lines.isEmpty()) {
      PdfLine last = lines.get(lines.size() - 1);
      full = last.right() - last.left() + 1.1f * last.height() > width;
    }
    return new PdfTable.PdfCell(
        torn[place] ? text + PdfCellText.OPEN_BREAK : text, page, column, end - column, full);
  }
}
