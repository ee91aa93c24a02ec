package gongkai.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides between the ways to read a table's lines by the sums that the form prints.
 *
 * <p>Exact and small: each line's own ways are filtered by the identities within the line, then all
 * lines that are still open are tried together against the identities across lines. An identity is
 * used only where each of its lines was printed and every settled cell in it is a number; where the
 * search would grow beyond its bound, the lines stay open.
 */
final class IdentitySolver {
  private static final int MOST_STEPS = 20_000;

  private final List<List<Reading>> lines;
  private final List<Identity> identities;
  private final int width;
  private final List<Integer> open = new ArrayList<>();
  private final List<boolean[]> survivors = new ArrayList<>();
  private final int[] chosen;
  private int steps;

  private IdentitySolver(List<List<Reading>> lines, List<Identity> identities, int width) {
    this.lines = lines;
    this.identities = identities;
    this.width = width;
    this.chosen = new int[lines.size()];
  }

  /**
   * @param lines for each line of the template its ways of reading; empty where it was not printed
   * @param width cells a line
   * @return for each line the ways that some consistent reading of the whole table contains
   */
  static List<List<Reading>> solve(
      List<List<Reading>> lines, List<Identity> identities, int width) {
    if (lines.stream().allMatch(readings -> readings.size() <= 1)) {
      return lines;
    }
    return new IdentitySolver(lines, identities, width).solve();
  }

  private List<List<Reading>> solve() {
    List<List<Reading>> filtered = new ArrayList<>(lines);
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).size() > 1) {
        filtered.set(line, withinLine(line));
      }
    }
    for (int line = 0; line < filtered.size(); line++) {
      if (filtered.get(line).size() > 1) {
        open.add(line);
        survivors.add(new boolean[filtered.get(line).size()]);
      }
    }
    if (open.isEmpty()) {
      return filtered;
    }
    List<Identity> usable =
        identities.stream()
            .filter(identity -> isAcross(identity) && isUsable(identity, filtered))
            .toList();
    if (!usable.isEmpty()) {
      search(0, filtered, usable);
      if (steps > MOST_STEPS) {
        return filtered;
      }
      for (int at = 0; at < open.size(); at++) {
        filtered.set(open.get(at), kept(filtered.get(open.get(at)), survivors.get(at)));
      }
    }
    return filtered;
  }

  private List<Reading> withinLine(int line) {
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : lines.get(line)) {
      boolean holds = true;
      for (Identity identity : identities) {
        if (!isAcross(identity)
            && identity.wholes()[0] / width == line
            && isAssessable(identity, reading)) {
          holds &= sum(identity.parts(), reading) == sum(identity.wholes(), reading);
        }
      }
      if (holds) {
        kept.add(reading);
      }
    }
    return kept;
  }

  /** Vanished blanks add nothing to a sum; blanks and marks that are printed leave it open. */
  private boolean isAssessable(Identity identity, Reading reading) {
    for (int part : identity.parts()) {
      Token token = reading.cell(part % width);
      if (token != null && token.number() == null) {
        return false;
      }
    }
    return hasNumber(reading, identity.wholes()[0] % width);
  }

  private long sum(int[] cells, Reading reading) {
    long sum = 0;
    for (int cell : cells) {
      sum += reading.count(cell % width);
    }
    return sum;
  }

  private void search(int depth, List<List<Reading>> filtered, List<Identity> usable) {
    if (steps > MOST_STEPS) {
      return;
    }
    if (depth == open.size()) {
      steps++;
      for (Identity identity : usable) {
        if (sum(identity.parts(), filtered) != sum(identity.wholes(), filtered)) {
          return;
        }
      }
      for (int at = 0; at < open.size(); at++) {
        survivors.get(at)[chosen[open.get(at)]] = true;
      }
      return;
    }
    int line = open.get(depth);
    for (int reading = 0; reading < filtered.get(line).size(); reading++) {
      chosen[line] = reading;
      search(depth + 1, filtered, usable);
    }
  }

  private long sum(int[] cells, List<List<Reading>> filtered) {
    long sum = 0;
    for (int cell : cells) {
      int line = cell / width;
      sum += filtered.get(line).get(chosen[line]).count(cell % width);
    }
    return sum;
  }

  private boolean isUsable(Identity identity, List<List<Reading>> filtered) {
    return isUsable(identity.parts(), filtered) && isUsable(identity.wholes(), filtered);
  }

  private boolean isUsable(int[] cells, List<List<Reading>> filtered) {
    for (int cell : cells) {
      List<Reading> readings = filtered.get(cell / width);
      if (readings.isEmpty() || readings.size() == 1 && !hasNumber(readings.get(0), cell % width)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAcross(Identity identity) {
    return identity.parts()[0] / width != identity.wholes()[0] / width;
  }

  private static boolean hasNumber(Reading reading, int column) {
    Token token = reading.cell(column);
    return token != null && token.number() != null;
  }

  private static List<Reading> kept(List<Reading> readings, boolean[] kept) {
    List<Reading> survivors = new ArrayList<>();
    for (int at = 0; at < readings.size(); at++) {
      if (kept[at]) {
        survivors.add(readings.get(at));
      }
    }
    return survivors;
  }
}
