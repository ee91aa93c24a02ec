package gongkai.extract.pdf;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** Finds stretches of lines that hold values beside each other or beside labels. */
final class PdfAlignedTables {
  /** Fewer lines with values are a phrase that happens to hold a blank. */
  private static final int FEWEST = 3;

  /** A longer line is prose, also one that ends a sentence. */
  private static final int LONGEST = 30;

  private PdfAlignedTables() {}

  /** Beginning (inclusive) and end (exclusive) of each table among the lines. */
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
    if (rows >= FEWEST) {
      int rest = last + 1;
      while (rest < end && goesOn(lines.get(rest - 1), lines.get(rest))) {
        rest++;
      }
      tables.add(new int[] {first, rest});
    }
  }

  /** Whether the lower line is so near that it can be the rest of a label. */
  private static boolean goesOn(PdfLine upper, PdfLine lower) {
    return lower.top() - upper.top() < 1.45f * upper.height()
        && Math.abs(lower.height() - upper.height()) < 0.1f * upper.height();
  }

  private static boolean isProse(PdfLine line) {
    return line.cutAtGaps(PdfAlignedTable.CELL_GAP).size() == 1
        && (line.glyphs().size() > LONGEST || Folding.fold(line.text()).endsWith("。"));
  }
}
