package gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tries all combinations of the ways that several lines still have, where there are not too many.
 */
final class Combinations {
  private final List<List<Reading>> lines;
  private final Predicate<List<List<Reading>>> holds;
  private final List<List<Reading>> choice;
  private final List<Integer> open = new ArrayList<>();
  private final List<boolean[]> survives = new ArrayList<>();
  private final int[] chosen;

  private Combinations(List<List<Reading>> lines, Predicate<List<List<Reading>>> holds) {
    this.lines = lines;
    this.holds = holds;
    this.choice = new ArrayList<>(lines);
    this.chosen = new int[lines.size()];
  }

  /** Replaces each line's ways by those that stand in some combination that holds. */
  static void tryAll(List<List<Reading>> lines, int most, Predicate<List<List<Reading>>> holds) {
    long combinations = 1;
    for (List<Reading> ways : lines) {
      combinations = Math.min(most + 1L, combinations * Math.max(1, ways.size()));
    }
    if (combinations > 1 && combinations <= most) {
      new Combinations(lines, holds).tryAll();
    }
  }

  private void tryAll() {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).size() > 1) {
        open.add(line);
        survives.add(new boolean[lines.get(line).size()]);
      }
    }
    choose(0);
    for (int at = 0; at < open.size(); at++) {
      List<Reading> ways = lines.get(open.get(at));
      List<Reading> kept = new ArrayList<>();
      for (int way = 0; way < ways.size(); way++) {
        if (survives.get(at)[way]) {
          kept.add(ways.get(way));
        }
      }
      lines.set(open.get(at), kept);
    }
  }

  private void choose(int depth) {
    if (depth < open.size()) {
      int line = open.get(depth);
      for (int way = 0; way < lines.get(line).size(); way++) {
        chosen[line] = way;
        choice.set(line, List.of(lines.get(line).get(way)));
        choose(depth + 1);
      }
    } else if (holds.test(choice)) {
      for (int at = 0; at < open.size(); at++) {
        survives.get(at)[chosen[open.get(at)]] = true;
      }
    }
  }
}
