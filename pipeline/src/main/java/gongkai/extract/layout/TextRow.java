package gongkai.extract.layout;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One line of text: glyphs from left to right, each once.
 *
 * @param glyphs at least one; spaces only between others
 */
public record TextRow(List<Glyph> glyphs) {
  /** Glyphs whose centres differ by less than this share of their height are on one line. */
  private static final float SAME_LINE = 0.5f;

  /** A glyph drawn twice to look bold is shifted by less than this share of its width. */
  private static final float BOLD_SHIFT = 0.35f;

  /** Gaps of at least this share of the height separate words; between ideographs see below. */
  private static final float WORD_GAP = 0.25f;

  private static final float IDEOGRAPH_GAP = 0.6f;

  public TextRow {
    glyphs = List.copyOf(glyphs);
  }

  /** All lines from top to bottom, read in the direction in which most glyphs run. */
  static List<TextRow> of(List<Glyph> glyphs) {
    int turn = commonTurn(glyphs);
    List<Glyph> sorted = new ArrayList<>(glyphs.size());
    for (Glyph glyph : glyphs) {
      sorted.add(turn == 0 ? glyph : glyph.upright(turn));
    }
    sorted.sort(Comparator.comparingDouble(Glyph::centre));
    List<TextRow> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    float centre = 0;
    for (Glyph glyph : sorted) {
      if (!line.isEmpty() && glyph.centre() - centre > SAME_LINE * lower(glyph, line.get(0))) {
        addTo(lines, line);
        line = new ArrayList<>();
      }
      line.add(glyph);
      centre = line.size() == 1 ? glyph.centre() : centre + (glyph.centre() - centre) / line.size();
    }
    addTo(lines, line);
    return lines;
  }

  private static float lower(Glyph one, Glyph other) {
    return Math.min(one.height(), other.height());
  }

  private static int commonTurn(List<Glyph> glyphs) {
    int[] counts = new int[4];
    int common = 0;
    for (Glyph glyph : glyphs) {
      counts[glyph.turn()]++;
      common = counts[glyph.turn()] > counts[common] ? glyph.turn() : common;
    }
    return common;
  }

  private static void addTo(List<TextRow> lines, List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::left));
    List<Glyph> kept = new ArrayList<>(sorted.size());
    for (Glyph glyph : sorted) {
      if (!glyph.isBlank() && !isDrawnAgain(kept, glyph) || glyph.isBlank() && !kept.isEmpty()) {
        kept.add(glyph);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
      kept.remove(kept.size() - 1);
    }
    if (!kept.isEmpty()) {
      lines.add(new TextRow(kept));
    }
  }

  private static boolean isDrawnAgain(List<Glyph> kept, Glyph glyph) {
    for (int at = kept.size() - 1; at >= 0; at--) {
      Glyph other = kept.get(at);
      if (glyph.left() - other.left() > BOLD_SHIFT * glyph.width()) {
        return false;
      }
      if (other.text().equals(glyph.text())) {
        return true;
      }
    }
    return false;
  }

  float left() {
    return glyphs.get(0).left();
  }

  float right() {
    float right = glyphs.get(0).right();
    for (Glyph glyph : glyphs) {
      right = Math.max(right, glyph.right());
    }
    return right;
  }

  float top() {
    float top = glyphs.get(0).top();
    for (Glyph glyph : glyphs) {
      top = Math.min(top, glyph.top());
    }
    return top;
  }

  float bottom() {
    float bottom = glyphs.get(0).bottom();
    for (Glyph glyph : glyphs) {
      bottom = Math.max(bottom, glyph.bottom());
    }
    return bottom;
  }

  float height() {
    return glyphs.get(0).height();
  }

  /**
   * The line split at gaps of so many heights, at any gap between two numbers, and at each {@link
   * Glyph#CELL_END}.
   */
  public List<TextRow> cutAtGaps(float heights) {
    List<TextRow> parts = new ArrayList<>();
    int start = 0;
    int last = 0;
    boolean cellEnd = false;
    for (int at = 1; at < glyphs.size(); at++) {
      Glyph glyph = glyphs.get(at);
      if (glyph.isBlank()) {
        cellEnd |= glyph.text().equals(Glyph.CELL_END);
        continue;
      }
      boolean numbers = glyph.isNumeral() && glyphs.get(last).isNumeral();
      float widest = (numbers ? WORD_GAP : heights) * glyph.height();
      if (cellEnd || glyph.left() - glyphs.get(last).right() > widest) {
        parts.add(new TextRow(glyphs.subList(start, last + 1)));
        start = at;
      }
      last = at;
      cellEnd = false;
    }
    parts.add(new TextRow(glyphs.subList(start, last + 1)));
    return parts;
  }

  /** The line's text with one space for each gap or run of spaces. */
  public String text() {
    StringBuilder text = new StringBuilder(glyphs.size());
    Glyph last = null;
    boolean blank = false;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        blank = true;
        continue;
      }
      if (last != null && (blank || isGap(last, glyph))) {
        text.append(' ');
      }
      text.append(glyph.text());
      last = glyph;
      blank = false;
    }
    return text.toString();
  }

  private static boolean isGap(Glyph last, Glyph glyph) {
    float gap = (glyph.left() - last.right()) / glyph.height();
    return gap > (isWide(last) || isWide(glyph) ? IDEOGRAPH_GAP : WORD_GAP);
  }

  private static boolean isWide(Glyph glyph) {
    return Folding.fold(glyph.text().charAt(0)) >= '\u2e80';
  }
}
