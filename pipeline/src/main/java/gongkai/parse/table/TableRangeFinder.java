package gongkai.parse.table;

import gongkai.form.StatutoryTable;
import gongkai.parse.token.SectionHeadings;
import gongkai.parse.token.TableCue;
import gongkai.parse.token.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the ranges of the three statutory tables in one pass over the tokens. */
final class TableRangeFinder {
  /** Fewer values below a heading are no table, and what stands there is running text. */
  private static final int FEWEST = 3;

  private final List<Token> tokens;
  private final List<Candidate> candidates = new ArrayList<>();

  /** For each section the index of its last heading, -1 where it has none. */
  private final int[] headings = new int[SectionHeadings.FEES + 1];

  /** The best beginning of a table so far. */
  private static final class Candidate {
    final TableCue cue;

    /** The number of the section that the form puts the table in. */
    final int section;

    int start = -1;

    /** Printed values from the start to the end of the table. */
    int values;

    /** Whether a heading or another table followed. */
    boolean ended;

    boolean outsideItsSection;

    /** Whether only the section's heading shows where the table should be. */
    boolean byHeading;

    Candidate(StatutoryTable table) {
      this.cue = TableCue.of(table);
      this.section = table.section();
    }

    /** Whether later words may still be the true beginning. */
    boolean isOpen() {
      return start < 0 || outsideItsSection && ended && values < FEWEST;
    }

    void start(int index, int section) {
      start = index;
      values = 0;
      ended = false;
      outsideItsSection = section != this.section;
    }
  }

  TableRangeFinder(List<Token> tokens) {
    this.tokens = tokens;
    Arrays.fill(headings, -1);
    for (StatutoryTable table : StatutoryTable.values()) {
      candidates.add(new Candidate(table));
    }
  }

  /** One range for each statutory table, in their order. */
  List<TableRange> find() {
    findCues();
    for (Candidate candidate : candidates) {
      int heading = headings[candidate.section];
      if (candidate.start < 0 && heading >= 0) {
        candidate.start = heading + 1;
        candidate.byHeading = true;
      }
    }
    return candidates.stream().map(this::range).toList();
  }

  /**
   * Running text may say a table's words too, as in 本年新收政府信息公开申请15件: outside the table's own
   * section, words that a heading or another table follows before any values give way to later
   * ones.
   */
  private void findCues() {
    int section = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.HEADING) {
        section = token.section();
        headings[section] = at;
        endAll();
      }
      Set<TableCue> cues = token.cues();
      if (token.isPrintedValue()) {
        countValue();
      } else if (!cues.isEmpty()) {
        startAt(at, section, cues);
      }
    }
  }

  private void countValue() {
    for (int table = 0; table < candidates.size(); table++) {
      Candidate candidate = candidates.get(table);
      candidate.values += candidate.ended ? 0 : 1;
    }
  }

  private void startAt(int index, int section, Set<TableCue> cues) {
    for (Candidate candidate : candidates) {
      if (cues.contains(candidate.cue) && candidate.isOpen()) {
        endAll();
        candidate.start(index, section);
      }
    }
  }

  private void endAll() {
    for (int table = 0; table < candidates.size(); table++) {
      candidates.get(table).ended = true;
    }
  }

  private TableRange range(Candidate candidate) {
    if (candidate.start < 0) {
      return TableRange.NONE;
    }
    int end = end(candidate);
    boolean prose = candidate.byHeading && values(candidate.start, end) < FEWEST;
    return new TableRange(candidate.start, end, prose);
  }

  private int values(int start, int end) {
    int values = 0;
    for (int at = start; at < end; at++) {
      values += tokens.get(at).isPrintedValue() ? 1 : 0;
    }
    return values;
  }

  private int end(Candidate candidate) {
    int end = tokens.size();
    for (Candidate other : candidates) {
      end = other.start > candidate.start ? Math.min(end, other.start) : end;
    }
    for (int section = candidate.section + 1; section < headings.length; section++) {
      int heading = headings[section];
      end = heading >= candidate.start ? Math.min(end, heading) : end;
    }
    return end;
  }
}
