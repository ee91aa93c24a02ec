package gongkai.extract.pdf;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without drawn lines: stretches of lines with values beside labels or values. */
final class PdfAlignedTables {
  /** Fewer lines with values are text that happens to contain a gap. */
  private static final int FEWEST_LINES = 3;

  /** A longer line is prose, and so is one that ends a sentence. */
  private static final int LONGEST_CELL = 30;

  private PdfAlignedTables() {}

  /** The index of each table's first line (inclusive) and last line (exclusive). */
  static List<int[]> of(List<PdfLine> lines) {
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

  private static void addTable(List<PdfLine> lines, int start, int end, List<int[]> tables) {
    int first = -1;
    int last = -1;
    int rows = 0;
    for (int at = start; at < end; at++) {
      List<PdfLine> parts = lines.get(at).cutAtGaps(PdfAlignedTable.CELL_GAP);
      if (parts.size() > 1) {
        first = first < 0 ? at : first;
        last = at;
        rows += parts.stream().anyMatch(PdfAlignedTable::isValue) ? 1 : 0;
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
  private static boolean continues(PdfLine upper, PdfLine lower) {
    return lower.top() - upper.top() < 1.45f * upper.height()
        && Math.abs(lower.height() - upper.height()) < 0.1f * upper.height();
  }

  private static boolean isProse(PdfLine line) {
    return line.cutAtGaps(PdfAlignedTable.CELL_GAP).size() == 1
        && (line.glyphs().size() > LONGEST_CELL || Folding.fold(line.text()).endsWith("。"));
  }
}
