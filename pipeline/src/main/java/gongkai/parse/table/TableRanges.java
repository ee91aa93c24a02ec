package gongkai.parse.table;

import gongkai.form.StatutoryTable;
import gongkai.parse.token.SectionHeadings;
import gongkai.parse.token.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Where the three statutory tables stand in a token stream: from the first words that only the
 * table prints (or, where those are lost, from the section's heading) to the next table or heading.
 */
public final class TableRanges {
  /** Fewer values below a heading are no table, and what stands there is running text. */
  private static final int FEWEST = 3;

  private final List<Token> tokens;
  private final boolean[] prose = new boolean[3];
  private final int[] starts = {-1, -1, -1};
  private final int[] ends = new int[3];
  private final int[] headings = new int[SectionHeadings.FEES + 1];

  private TableRanges(List<Token> tokens) {
    this.tokens = tokens;
    Arrays.fill(headings, -1);
  }

  public static TableRanges of(List<Token> tokens) {
    TableRanges ranges = new TableRanges(tokens);
    ranges.findStarts();
    for (int table = 0; table < ranges.ends.length; table++) {
      ranges.ends[table] = ranges.end(table);
      ranges.prose[table] &= ranges.values(table) < FEWEST;
    }
    return ranges;
  }

  /** The table's tokens, empty where nothing of it was found. */
  public List<Token> tokens(StatutoryTable table) {
    int start = starts[table.ordinal()];
    return start < 0 ? List.of() : tokens.subList(start, ends[table.ordinal()]);
  }

  /** Whether a token stands inside any of the tables; a heading alone makes none. */
  public boolean contains(int index) {
    for (int table = 0; table < starts.length; table++) {
      if (starts[table] >= 0 && !prose[table] && index >= starts[table] && index < ends[table]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Running text may say a table's words too, as in 本年新收政府信息公开申请15件: outside the table's own
   * section, words that a heading or another table follows before any values give way to later
   * ones.
   */
  private void findStarts() {
    int[] values = new int[starts.length];
    boolean[] passing = new boolean[starts.length];
    boolean[] over = new boolean[starts.length];
    int section = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.HEADING) {
        section = token.section();
        headings[section] = at;
        Arrays.fill(over, true);
      }
      int signs = token.text().signs();
      if (signs == 0 && !token.isPrintedValue()) {
        continue;
      }
      for (int table = 0; table < starts.length; table++) {
        values[table] += token.isPrintedValue() && !over[table] ? 1 : 0;
        boolean open = passing[table] && over[table] && values[table] < FEWEST;
        if ((signs & 1 << table) != 0 && (starts[table] < 0 || open)) {
          Arrays.fill(over, true);
          starts[table] = at;
          values[table] = 0;
          passing[table] = section != table + 2;
          over[table] = false;
        }
      }
    }
    for (int table = 0; table < starts.length; table++) {
      int heading = headings[table + 2];
      if (starts[table] < 0 && heading >= 0) {
        starts[table] = heading + 1;
        prose[table] = true;
      }
    }
  }

  private int values(int table) {
    int values = 0;
    for (int at = Math.max(0, starts[table]); at < ends[table]; at++) {
      values += tokens.get(at).isPrintedValue() ? 1 : 0;
    }
    return values;
  }

  private int end(int table) {
    int start = starts[table];
    int end = tokens.size();
    for (int other : starts) {
      if (other > start && other < end) {
        end = other;
      }
    }
    for (int section = table + 3; section < headings.length; section++) {
      int heading = headings[section];
      if (heading >= start && heading < end) {
        end = heading;
      }
    }
    return end;
  }
}
