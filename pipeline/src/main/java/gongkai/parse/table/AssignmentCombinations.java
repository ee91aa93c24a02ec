package gongkai.parse.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries all combinations of the assignments that several lines still have, and keeps those that are
 * part of at least one combination without contradiction.
 */
final class AssignmentCombinations {

  /** What a combination has to satisfy. */
  interface Constraints {
    /** Fixes a line to one assignment; whether every identity with a cell on the line can hold. */
    boolean admits(int line, CellAssignment assignment);

    /** Opens the line again to all of its assignments. */
    void release(int line);
  }

  private final List<List<CellAssignment>> lines;
  private final Constraints constraints;
  private final List<Integer> open = new ArrayList<>();
  private final List<boolean[]> survives = new ArrayList<>();
  private final int[] chosen;

  private AssignmentCombinations(List<List<CellAssignment>> lines, Constraints constraints) {
    this.lines = lines;
    this.constraints = constraints;
    this.chosen = new int[lines.size()];
  }

  /** Does nothing where there would be more than {@code most} combinations. */
  static void tryAll(List<List<CellAssignment>> lines, int most, Constraints constraints) {
    long combinations = 1;
    for (List<CellAssignment> assignments : lines) {
      combinations = Math.min(most + 1L, combinations * Math.max(1, assignments.size()));
    }
    if (combinations > 1 && combinations <= most) {
      new AssignmentCombinations(lines, constraints).tryAll();
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
      List<CellAssignment> assignments = lines.get(open.get(at));
      List<CellAssignment> kept = new ArrayList<>();
      for (int index = 0; index < assignments.size(); index++) {
        if (survives.get(at)[index]) {
          kept.add(assignments.get(index));
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
    for (int index = 0; index < lines.get(line).size(); index++) {
      chosen[line] = index;
      if (constraints.admits(line, lines.get(line).get(index))) {
        choose(depth + 1);
      }
    }
    constraints.release(line);
  }
}
