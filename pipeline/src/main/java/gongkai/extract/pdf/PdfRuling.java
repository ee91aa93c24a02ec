package gongkai.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A drawn horizontal or vertical line, in the coordinates of {@link PdfGlyph}.
 *
 * @param horizontal whether it runs from left to right, else from top to bottom
 * @param at its distance from the upper edge where horizontal, else from the left one
 * @param from where it begins along its direction
 * @param to where it ends, never before its beginning
 */
record PdfRuling(boolean horizontal, float at, float from, float to) {
  /** Programs draw one border as several strips, this near side by side or end to end. */
  private static final float BESIDE = 1.5f;

  private static final float BETWEEN = 3f;

  /** Shorter lines, in points, are dots or parts of drawings and no side of a cell. */
  private static final float SHORTEST = 4f;

  /** The line after the page was rotated so that text of the given turn runs rightwards. */
  PdfRuling upright(int pageTurn) {
    return switch (pageTurn) {
      case 1 ->
          horizontal ? new PdfRuling(false, at, -to, -from) : new PdfRuling(true, -at, from, to);
      case 2 -> new PdfRuling(horizontal, -at, -to, -from);
      case 3 ->
          horizontal ? new PdfRuling(false, -at, from, to) : new PdfRuling(true, at, -to, -from);
      default -> this;
    };
  }

  /** Joins strips to whole lines and drops what is too short for a border. */
  static List<PdfRuling> joined(List<PdfRuling> strips) {
    List<PdfRuling> lines = new ArrayList<>();
    join(strips, true, lines);
    join(strips, false, lines);
    return lines;
  }

  private static void join(List<PdfRuling> strips, boolean horizontal, List<PdfRuling> lines) {
    List<PdfRuling> sorted =
        strips.stream()
            .filter(strip -> strip.horizontal == horizontal)
            .sorted(Comparator.comparingDouble(PdfRuling::at))
            .toList();
    int start = 0;
    for (int at = 1; at <= sorted.size(); at++) {
      if (at == sorted.size() || sorted.get(at).at - sorted.get(start).at > BESIDE) {
        joinAligned(sorted.subList(start, at), lines);
        start = at;
      }
    }
  }

  private static void joinAligned(List<PdfRuling> strips, List<PdfRuling> lines) {
    List<PdfRuling> sorted = new ArrayList<>(strips);
    sorted.sort(Comparator.comparingDouble(PdfRuling::from));
    PdfRuling line = sorted.get(0);
    for (PdfRuling strip : sorted.subList(1, sorted.size())) {
      if (strip.from - line.to > BETWEEN) {
        addUnlessShort(line, lines);
        line = strip;
      } else {
        line = new PdfRuling(line.horizontal, line.at, line.from, Math.max(line.to, strip.to));
      }
    }
    addUnlessShort(line, lines);
  }

  private static void addUnlessShort(PdfRuling line, List<PdfRuling> lines) {
    if (line.to - line.from >= SHORTEST) {
      lines.add(line);
    }
  }
}
