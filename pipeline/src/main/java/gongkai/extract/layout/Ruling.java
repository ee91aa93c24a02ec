package gongkai.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A drawn horizontal or vertical line, in the coordinates of {@link Glyph}.
 *
 * @param horizontal whether it runs from left to right, else from top to bottom
 * @param at its distance from the upper edge where horizontal, else from the left one
 * @param from where it begins along its direction
 * @param to where it ends, never before its beginning
 */
public record Ruling(boolean horizontal, float at, float from, float to) {
  /** Programs draw one border as several strips, this near side by side or end to end. */
  private static final float BESIDE = 1.5f;

  private static final float BETWEEN = 3f;

  /** Shorter lines, in points, are dots or parts of drawings and no side of a cell. */
  private static final float SHORTEST = 4f;

  /** The line after the page was rotated so that text of the given turn runs rightwards. */
  public Ruling upright(int pageTurn) {
    return switch (pageTurn) {
      case 1 -> horizontal ? new Ruling(false, at, -to, -from) : new Ruling(true, -at, from, to);
      case 2 -> new Ruling(horizontal, -at, -to, -from);
      case 3 -> horizontal ? new Ruling(false, -at, from, to) : new Ruling(true, at, -to, -from);
      default -> this;
    };
  }

  /** Joins strips to whole lines and drops what is too short for a border. */
  public static List<Ruling> joined(List<Ruling> strips) {
    List<Ruling> lines = new ArrayList<>();
    join(strips, true, lines);
    join(strips, false, lines);
    return lines;
  }

  private static void join(List<Ruling> strips, boolean horizontal, List<Ruling> lines) {
    List<Ruling> sorted =
        strips.stream()
            .filter(strip -> strip.horizontal == horizontal)
            .sorted(Comparator.comparingDouble(Ruling::at))
            .toList();
    int start = 0;
    for (int at = 1; at <= sorted.size(); at++) {
      if (at == sorted.size() || sorted.get(at).at - sorted.get(start).at > BESIDE) {
        joinAligned(sorted.subList(start, at), lines);
        start = at;
      }
    }
  }

  private static void joinAligned(List<Ruling> strips, List<Ruling> lines) {
    List<Ruling> sorted = new ArrayList<>(strips);
    sorted.sort(Comparator.comparingDouble(Ruling::from));
    Ruling line = sorted.get(0);
    for (Ruling strip : sorted.subList(1, sorted.size())) {
      if (strip.from - line.to > BETWEEN) {
        addUnlessShort(line, lines);
        line = strip;
      } else {
        line = new Ruling(line.horizontal, line.at, line.from, Math.max(line.to, strip.to));
      }
    }
    addUnlessShort(line, lines);
  }

  private static void addUnlessShort(Ruling line, List<Ruling> lines) {
    if (line.to - line.from >= SHORTEST) {
      lines.add(line);
    }
  }
}
