package gongkai.extract.text;

import gongkai.document.Block;
import gongkai.extract.PageFurniture;
import gongkai.extract.layout.AlignedTable;
import gongkai.extract.layout.AlignedTables;
import gongkai.extract.layout.DrawnTable;
import gongkai.extract.layout.TextRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tables that a text draws in two dimensions: with box characters, or with blanks that
 * align columns. Their characters are read by position, as those of a page are.
 */
final class DrawnTables {
  /** Fewer lines with gaps are no table. */
  private static final int FEWEST_LINES = 3;

  private static final String GAP = "  ";

  private final List<TextLine> lines;
  private final List<Region> regions = new ArrayList<>();

  /**
   * Neighbouring lines and what they say.
   *
   * @param from index of the first line
   * @param to index behind the last line
   */
  record Region(int from, int to, List<Block> blocks) {}

  private DrawnTables(List<TextLine> lines) {
    this.lines = lines;
  }

  /** Whether the text may have such a table; cheap, for nearly no text has. */
  static boolean mayBeIn(String text) {
    return text.contains("  ") || text.indexOf('─') >= 0 || text.contains("+--");
  }

  /** The regions from top to bottom. */
  static List<Region> of(List<TextLine> lines) {
    DrawnTables finder = new DrawnTables(lines);
    int start = 0;
    for (int at = 0; at <= lines.size(); at++) {
      if (at == lines.size() || lines.get(at).startsPage()) {
        finder.findOnPage(start, at);
        start = at;
      }
    }
    return finder.regions;
  }

  private void findOnPage(int from, int to) {
    int start = from;
    for (int at = from; at < to; at++) {
      if (BoxGlyphs.isBox(lines.get(at).text())) {
        int end = at + 1;
        while (end < to && isInBox(lines.get(end))) {
          end++;
        }
        if (end - at >= FEWEST_LINES) {
          findAligned(start, at);
          addBox(at, end);
          start = end;
          at = end - 1;
        }
      } else if (lines.get(at).pipes() > 0 || lines.get(at).tabs() > 0) {
        findAligned(start, at);
        start = at + 1;
      }
    }
    findAligned(start, to);
  }

  private static boolean isInBox(TextLine line) {
    return line.pipes() > 0 || BoxGlyphs.isBox(line.text());
  }

  private void addBox(int from, int to) {
    List<DrawnTable> tables =
        BoxGlyphs.tables(lines.subList(from, to).stream().map(TextLine::text).toList());
    if (!tables.isEmpty()) {
      List<Block> blocks = new ArrayList<>();
      tables.forEach(table -> blocks.add(table.grid(lines.get(from).number())));
      regions.add(new Region(from, to, blocks));
    }
  }

  private void findAligned(int from, int to) {
    if (!hasGaps(from, to)) {
      return;
    }
    List<TextRow> rows = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (int at = from; at < to; at++) {
      String text = lines.get(at).text();
      int index = at;
      if (!isRule(text) && !PageFurniture.matches(text)) {
        TextGlyphs.row(text, at - from)
            .ifPresent(
                row -> {
                  rows.add(row);
                  indexes.add(index);
                });
      }
    }
    for (int[] table : AlignedTables.of(rows)) {
      int first = indexes.get(table[0]);
      int behind = indexes.get(table[1] - 1) + 1;
      regions.add(
          new Region(
              first,
              behind,
              List.of(
                  AlignedTable.of(
                      rows.subList(table[0], table[1]), 0, lines.get(first).number()))));
    }
  }

  private boolean hasGaps(int from, int to) {
    int gaps = 0;
    for (int at = from; at < to && gaps < FEWEST_LINES; at++) {
      gaps += hasGap(lines.get(at).text()) ? 1 : 0;
    }
    return gaps >= FEWEST_LINES;
  }

  private static boolean hasGap(String line) {
    int start = 0;
    while (start < line.length() && TextGlyphs.isBlank(line.charAt(start))) {
      start++;
    }
    return line.stripTrailing().indexOf(GAP, start) > start;
  }

  /** A line of dashes between the rows or columns of a table, as Markdown has. */
  static boolean isRule(String line) {
    int dashes = 0;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character == '-' || character == '=') {
        dashes++;
      } else if (!TextGlyphs.isBlank(character)) {
        return false;
      }
    }
    return dashes >= FEWEST_LINES;
  }
}
