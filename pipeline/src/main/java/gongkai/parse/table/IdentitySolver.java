package gongkai.parse.table;

import gongkai.form.Identity;
import gongkai.parse.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides between the assignments of a table's lines by the sums that the form prints.
 *
 * <p>This is a small constraint solver. Every cell is a range of counts: those that its line's
 * remaining assignments allow. A cell that is blank, vanished or on a missing line may hold any
 * count, for a blank is not zero. An assignment is dropped when some identity cannot hold with it,
 * until no more are dropped (bounds propagation); what is then still open and small enough is tried
 * in all combinations. A line whose structure is lost keeps no assignment where each of them
 * contradicts the printed sums.
 */
final class IdentitySolver implements AssignmentCombinations.Constraints {
  private static final long UNBOUNDED = Long.MAX_VALUE / 64;
  private static final int MOST_COMBINATIONS = 4_000;

  private final List<List<CellAssignment>> lines;
  private final boolean[] uncertain;
  private final List<List<Identity>> touching = new ArrayList<>();
  private final int width;

  /** For each cell the least and the most that it can hold. */
  private final long[] least;

  private final long[] most;

  private IdentitySolver(
      List<List<CellAssignment>> lines, boolean[] uncertain, List<Identity> identities, int width) {
    this.lines = new ArrayList<>(lines);
    this.uncertain = uncertain;
    this.width = width;
    this.least = new long[lines.size() * width];
    this.most = new long[lines.size() * width];
    for (int line = 0; line < lines.size(); line++) {
      int first = line * width;
      touching.add(
          identities.stream().filter(identity -> identity.touches(first, first + width)).toList());
    }
  }

  /**
   * @param lines for each line of the template its assignments; empty where it was not printed
   * @param uncertain for each line whether its structure is lost, so that the identities must
   *     confirm even a single assignment
   * @param identities of the table
   * @param width cells of each line
   * @return for each line the assignments that no identity rules out
   */
  static List<List<CellAssignment>> solve(
      List<List<CellAssignment>> lines, boolean[] uncertain, List<Identity> identities, int width) {
    for (boolean line : uncertain) {
      if (line) {
        return new IdentitySolver(lines, uncertain, identities, width).solve();
      }
    }
    return lines;
  }

  private List<List<CellAssignment>> solve() {
    for (int line = 0; line < lines.size(); line++) {
      release(line);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int line = 0; line < lines.size(); line++) {
        changed |= uncertain[line] && narrow(line);
      }
    }
    AssignmentCombinations.tryAll(lines, MOST_COMBINATIONS, this);
    return lines;
  }

  /** Drops the assignments of a line that some identity rules out; whether there were any. */
  private boolean narrow(int line) {
    List<CellAssignment> assignments = lines.get(line);
    List<CellAssignment> kept = new ArrayList<>(assignments.size());
    for (CellAssignment assignment : assignments) {
      if (admits(line, assignment)) {
        kept.add(assignment);
      }
    }
    lines.set(line, kept);
    release(line);
    return kept.size() < assignments.size();
  }

  @Override
  public boolean admits(int line, CellAssignment assignment) {
    setBounds(line, List.of(assignment));
    for (Identity identity : touching.get(line)) {
      if (!canHold(identity)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void release(int line) {
    setBounds(line, lines.get(line));
  }

  private void setBounds(int line, List<CellAssignment> assignments) {
    for (int column = 0; column < width; column++) {
      long low = assignments.isEmpty() ? 0 : UNBOUNDED;
      long high = assignments.isEmpty() ? UNBOUNDED : 0;
      for (int at = 0; at < assignments.size(); at++) {
        Token token = assignments.get(at).cell(column);
        boolean known = token != null && token.number() != null;
        long count = known ? token.number().longValue() : 0;
        low = Math.min(low, count);
        high = Math.max(high, known ? count : UNBOUNDED);
      }
      least[line * width + column] = low;
      most[line * width + column] = high;
    }
  }

  private boolean canHold(Identity identity) {
    return sum(identity.parts(), least) <= sum(identity.wholes(), most)
        && sum(identity.wholes(), least) <= sum(identity.parts(), most);
  }

  private static long sum(int[] cells, long[] counts) {
    long sum = 0;
    for (int cell : cells) {
      sum += counts[cell];
    }
    return sum;
  }
}
