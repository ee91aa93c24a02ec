package gongkai.extract.layout;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without drawn lines: stretches of lines with values beside labels or values. */
public final class AlignedTables {
  /** Fewer lines with values are text that happens to contain a gap. */
  private static final int FEWEST_LINES = 3;

  /** A longer line is prose, and so is one that ends a sentence. */
  private static final int LONGEST_CELL = 30;

  private AlignedTables() {}

  /** The index of each table's first line (inclusive) and last line (exclusive). */
  public static List<int[]> of(List<TextRow> lines) {
    List<int[]> tables = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= lines.size(); at++) {
      if (at == lines.size() || isProse(lines.get(at))) {
        addTable(lines, start, at, tables);
        start = at + 1;
      }
    }
    return tables;
  }

  private static void addTable(List<TextRow> lines, int start, int end, List<int[]> tables) {
    int first = -1;
    int last = -1;
    int rows = 0;
    for (int at = start; at < end; at++) {
      List<TextRow> parts = lines.get(at).cutAtGaps(AlignedTable.CELL_GAP);
      if (parts.size() > 1) {
        first = first < 0 ? at : first;
        last = at;
        rows += parts.stream().anyMatch(AlignedTable::isValue) ? 1 : 0;
      }
    }
    if (rows >= FEWEST_LINES) {
      int rest = last + 1;
      while (rest < end && continues(lines.get(rest - 1), lines.get(rest))) {
        rest++;
      }
      tables.add(new int[] {first, rest});
    }
  }

  /** Whether the lower line is near enough to continue a label. */
  private static boolean continues(TextRow upper, TextRow lower) {
    return lower.top() - upper.top() < 1.45f * upper.height()
        && Math.abs(lower.height() - upper.height()) < 0.1f * upper.height();
  }

  private static boolean isProse(TextRow line) {
    return line.cutAtGaps(AlignedTable.CELL_GAP).size() == 1
        && (line.glyphs().size() > LONGEST_CELL || Folding.fold(line.text()).endsWith("。"));
  }
}
