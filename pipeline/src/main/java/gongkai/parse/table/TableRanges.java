package gongkai.parse.table;

import gongkai.form.StatutoryTable;
import gongkai.parse.token.Token;
import java.util.List;

/**
 * Where the three statutory tables stand in a token stream: from the first words that only the
 * table prints (or, where those are lost, from the section's heading) to the next table or heading.
 */
public final class TableRanges {
  private final List<Token> tokens;

  /** In the order of {@link StatutoryTable}. */
  private final List<TableRange> ranges;

  private TableRanges(List<Token> tokens, List<TableRange> ranges) {
    this.tokens = tokens;
    this.ranges = ranges;
  }

  /** Finds the tables in the tokens of a whole document. */
  public static TableRanges of(List<Token> tokens) {
    return new TableRanges(tokens, new TableRangeFinder(tokens).find());
  }

  /** The table's tokens, empty where nothing of it was found. */
  public List<Token> tokens(StatutoryTable table) {
    TableRange range = ranges.get(table.ordinal());
    return tokens.subList(range.start(), range.end());
  }

  /** Whether a token is inside any of the tables; a heading alone makes none. */
  public boolean contains(int index) {
    for (int at = 0; at < ranges.size(); at++) {
      TableRange range = ranges.get(at);
      if (!range.prose() && index >= range.start() && index < range.end()) {
        return true;
      }
    }
    return false;
  }
}
