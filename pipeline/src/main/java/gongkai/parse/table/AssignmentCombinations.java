package gongkai.parse.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries the ways that several lines still have in all combinations, and keeps those that stand in
 * at least one combination without contradiction.
 */
final class AssignmentCombinations {

  /** What decides whether a way may stand beside those chosen before it. */
  interface Judge {
    /** Fixes a line to one way and tells whether every sum that the line has a part in can hold. */
    boolean admits(int line, CellAssignment way);

    /** Opens the line again to all of its ways. */
    void release(int line);
  }

  private final List<List<CellAssignment>> lines;
  private final Judge judge;
  private final List<Integer> open = new ArrayList<>();
  private final List<boolean[]> survives = new ArrayList<>();
  private final int[] chosen;

  private AssignmentCombinations(List<List<CellAssignment>> lines, Judge judge) {
    this.lines = lines;
    this.judge = judge;
    this.chosen = new int[lines.size()];
  }

  /** Does nothing where there would be more than {@code most} combinations. */
  static void tryAll(List<List<CellAssignment>> lines, int most, Judge judge) {
    long combinations = 1;
    for (List<CellAssignment> ways : lines) {
      combinations = Math.min(most + 1L, combinations * Math.max(1, ways.size()));
    }
    if (combinations > 1 && combinations <= most) {
      new AssignmentCombinations(lines, judge).tryAll();
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
      List<CellAssignment> ways = lines.get(open.get(at));
      List<CellAssignment> kept = new ArrayList<>();
      for (int way = 0; way < ways.size(); way++) {
        if (survives.get(at)[way]) {
          kept.add(ways.get(way));
        }
      }
      lines.set(open.get(at), kept);
    }
  }

  private void choose(int depth) {
    if (depth == open.size()) {
      for (int at = 0; at < depth; at++) {
        survives.get(at)[chosen[open.get(at)]] = true;
      }
      return;
    }
    int line = open.get(depth);
    for (int way = 0; way < lines.get(line).size(); way++) {
      chosen[line] = way;
      if (judge.admits(line, lines.get(line).get(way))) {
        choose(depth + 1);
      }
    }
    judge.release(line);
  }
}
