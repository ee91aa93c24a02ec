package gongkai.form;

import java.util.List;

/**
 * Recognises the line of a template with whose label a run of words ends.
 *
 * <p>Converters split, merge and prefix labels freely, but in reading order an item's own words are
 * always directly before its values. So a run of fragments is joined and compared from its end;
 * groups, headers and pieces of broken labels in front of it do not matter.
 */
public final class LabelMatcher {
  private static final int SHORTEST_FRAGMENT = 5;
  private static final int SHORTEST_SIMILAR = 6;
  private static final double SIMILAR = 0.75;

  /** How many lines ahead of the previous one a label is recognised that other cells share. */
  private static final int CONTEXT = 4;

  private final List<TemplateLine> lines;
  private final CharacterIndex<Ending> endings = new CharacterIndex<>();
  private final CharacterIndex<Ending> contextEndings = new CharacterIndex<>();

  /** A label and the index of the line that it names, indexed by its last character. */
  private record Ending(String label, int line) {}

  LabelMatcher(List<TemplateLine> lines) {
    this.lines = lines;
    for (int line = 0; line < lines.size(); line++) {
      index(lines.get(line).variants(), line, endings);
      index(lines.get(line).contextVariants(), line, contextEndings);
    }
  }

  private static void index(List<String> labels, int line, CharacterIndex<Ending> endings) {
    for (String label : labels) {
      endings.add(label.charAt(label.length() - 1), new Ending(label, line));
    }
  }

  /** Whether a line has no more cells than these; true where the index is -1. */
  public boolean isFull(int index, int cells) {
    return index < 0 || cells >= lines.get(index).cells().size();
  }

  /** Whether the words are a band or group that the form prints over its lines. */
  public boolean isBand(String words) {
    for (TemplateLine line : lines) {
      if (words.equals(line.comparableBand())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds the line whose whole label ends the run, the next one below the previous line where
   * several do.
   *
   * @param previous index of the line matched before, -1 at the start
   * @return index of the line, -1 where no label ends the run
   */
  public int completed(StringBuilder run, int previous) {
    if (run.isEmpty()) {
      return -1;
    }
    char last = run.charAt(run.length() - 1);
    int steps = nearest(run, endings.at(last), previous, lines.size());
    if (steps < 0 && previous >= 0) {
      int most = Math.min(CONTEXT, lines.size() - 1 - previous);
      steps = nearest(run, contextEndings.at(last), previous, most);
    }
    return steps < 0 ? -1 : (previous + steps) % lines.size();
  }

  /** The line with whose beginning of a label the run ends, -1 unless exactly one fits best. */
  public int cut(StringBuilder run, int previous) {
    int best = -1;
    int bestLength = SHORTEST_FRAGMENT - 1;
    boolean tied = false;
    for (int index = 0; index < lines.size(); index++) {
      for (String variant : lines.get(index).variants()) {
        int length = endingPrefix(run, variant);
        if (length > bestLength) {
          best = index;
          bestLength = length;
          tied = false;
        } else if (length == bestLength && best >= 0 && best != index) {
          tied = index <= previous == best <= previous;
          best = index > previous ? index : best;
        }
      }
    }
    return tied ? -1 : best;
  }

  /** The line whose label the run's end resembles, -1 unless exactly one does. */
  public int similar(StringBuilder run) {
    int best = -1;
    double bestLikeness = SIMILAR;
    boolean tied = false;
    for (int index = 0; index < lines.size(); index++) {
      for (String variant : lines.get(index).variants()) {
        double likeness = likeness(run, variant);
        if (likeness > bestLikeness) {
          tied = false;
          best = index;
          bestLikeness = likeness;
        } else if (likeness == bestLikeness && best >= 0 && best != index) {
          tied = true;
        }
      }
    }
    return tied ? -1 : best;
  }

  /** Lines from the previous one to the next whose label ends the run, -1 where that is too far. */
  private int nearest(StringBuilder run, List<Ending> endings, int previous, int most) {
    int nearest = most + 1;
    for (int at = 0; at < endings.size(); at++) {
      Ending ending = endings.get(at);
      int ahead = ending.line - previous;
      int steps = ahead > 0 ? ahead : ahead + lines.size();
      if (steps < nearest && endsWith(run, ending.label, ending.label.length())) {
        nearest = steps;
      }
    }
    return nearest > most ? -1 : nearest;
  }

  private static boolean endsWith(StringBuilder run, String label, int labelLength) {
    int offset = run.length() - labelLength;
    if (offset < 0) {
      return false;
    }
    for (int at = labelLength - 1; at >= 0; at--) {
      if (run.charAt(offset + at) != label.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** Length of the longest beginning of the label that ends the run. */
  private static int endingPrefix(StringBuilder run, String label) {
    for (int length = Math.min(run.length(), label.length() - 1);
        length >= SHORTEST_FRAGMENT;
        length--) {
      if (endsWith(run, label, length)) {
        return length;
      }
    }
    return 0;
  }

  /**
   * Share of the label's neighbouring pairs of characters found at the run's end, in order or not.
   */
  private static double likeness(StringBuilder run, String label) {
    if (label.length() < SHORTEST_SIMILAR || run.length() < label.length() * 2 / 3) {
      return 0;
    }
    String end = run.substring(Math.max(0, run.length() - label.length() - 2));
    int common = 0;
    for (int at = 0; at + 1 < label.length(); at++) {
      if (end.contains(label.substring(at, at + 2))) {
        common++;
      }
    }
    return (double) common / (label.length() - 1);
  }
}
