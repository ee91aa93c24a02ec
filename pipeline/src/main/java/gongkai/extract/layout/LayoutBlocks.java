package gongkai.extract.layout;

import gongkai.document.Block;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.ReadMeter;
import gongkai.text.ConverterArtifacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the tables and lines of all pages into reading order. */
public final class LayoutBlocks {
  /** A table or a line of text on a page, from top to bottom. */
  private sealed interface Piece permits Ruled, Aligned, Text {
    float top();
  }

  private record Ruled(DrawnTable table) implements Piece {
    @Override
    public float top() {
      return table.top();
    }
  }

  private record Aligned(TableGrid grid, float top) implements Piece {}

  private record Text(TextRow line, LayoutPage page, int number) implements Piece {
    @Override
    public float top() {
      return line.top();
    }
  }

  private final ReadMeter meter;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<DrawnTable>> tables = new ArrayList<>();
  private final List<List<TextRow>> lines = new ArrayList<>();
  private final Paragraph paragraph;
  private @Nullable DrawnTable open;

  private LayoutBlocks(List<LayoutPage> pages, ReadMeter meter) {
    this.meter = meter;
    for (LayoutPage page : pages) {
      List<DrawnTable> ruled = new ArrayList<>();
      lines.add(TextRow.of(takeTables(page, ruled)));
      tables.add(ruled);
    }
    paragraph = new Paragraph(lines.stream().flatMap(List::stream).toList());
  }

  public static List<Block> of(List<LayoutPage> pages, ReadMeter meter) {
    return new LayoutBlocks(pages, meter).read(pages);
  }

  private List<Block> read(List<LayoutPage> pages) {
    RepeatedLines furniture = new RepeatedLines(pages, lines);
    for (int at = 0; at < pages.size(); at++) {
      LayoutPage page = pages.get(at);
      List<Piece> pieces = new ArrayList<>();
      tables.get(at).forEach(table -> pieces.add(new Ruled(table)));
      List<TextRow> shown =
          lines.get(at).stream().filter(line -> !furniture.is(line, page)).toList();
      int start = 0;
      for (int line = 1; line <= shown.size(); line++) {
        if (line == shown.size()
            || isBetween(shown.get(line - 1), shown.get(line), tables.get(at))) {
          addLines(shown.subList(start, line), page, pieces);
          start = line;
        }
      }
      pieces.sort(Comparator.comparingDouble(Piece::top));
      pieces.forEach(this::add);
    }
    endTable();
    endParagraph();
    return blocks;
  }

  /** Whether a ruled table stands between two lines, which then are of no one table. */
  private static boolean isBetween(TextRow upper, TextRow lower, List<DrawnTable> tables) {
    return tables.stream()
        .anyMatch(table -> table.top() > upper.top() && table.top() <= lower.top());
  }

  private static void addLines(List<TextRow> lines, LayoutPage page, List<Piece> pieces) {
    int next = 0;
    for (int[] table : AlignedTables.of(lines)) {
      addText(lines, next, table[0], page, pieces);
      List<TextRow> rows = lines.subList(table[0], table[1]);
      pieces.add(new Aligned(AlignedTable.of(rows, page.number(), 0), rows.get(0).top()));
      next = table[1];
    }
    addText(lines, next, lines.size(), page, pieces);
  }

  private static void addText(
      List<TextRow> lines, int start, int end, LayoutPage page, List<Piece> pieces) {
    for (int at = start; at < end; at++) {
      pieces.add(new Text(lines.get(at), page, at + 1));
    }
  }

  /** Finds the page's ruled tables and returns the characters outside of them. */
  private List<Glyph> takeTables(LayoutPage page, List<DrawnTable> tables) {
    List<RuledGrid> grids = new ArrayList<>();
    for (List<Ruling> lines : RuledTables.of(page.rulings(), meter)) {
      RuledGrid grid = new RuledGrid(lines, meter);
      if (grid.isTable()) {
        grids.add(grid);
      }
    }
    List<Glyph> outside = new ArrayList<>();
    Glyph previous = null;
    for (Glyph glyph : page.glyphs()) {
      Glyph before = previous;
      boolean taken = false;
      for (RuledGrid grid : grids) {
        meter.checkTime();
        if (grid.take(glyph)) {
          if (before != null) {
            grid.noteCrossing(before, glyph);
          }
          taken = true;
          break;
        }
      }
      if (!taken) {
        outside.add(glyph);
      }
      previous = glyph;
    }
    for (RuledGrid grid : grids) {
      if (grid.isTorn()) {
        outside.addAll(grid.glyphs());
        continue;
      }
      DrawnTable table = grid.table(page.number());
      if (table.hasText()) {
        tables.add(table);
      }
    }
    return outside;
  }

  private void add(Piece piece) {
    if (piece instanceof Ruled ruled) {
      endParagraph();
      add(ruled.table());
    } else if (piece instanceof Aligned aligned) {
      endParagraph();
      endTable();
      blocks.add(aligned.grid());
    } else if (piece instanceof Text text) {
      endTable();
      if (!paragraph.takes(text.line())) {
        endParagraph();
      }
      paragraph.add(text.line(), new SourceSpan(text.page().number(), text.number(), -1, -1));
    }
  }

  private void add(DrawnTable table) {
    Optional<DrawnTable> joined = Optional.empty();
    if (open != null && open.page() < table.page()) {
      joined = PageBreak.joined(open, table);
    }
    if (joined.isEmpty()) {
      endTable();
    }
    open = joined.orElse(table);
  }

  private void endTable() {
    if (open != null) {
      blocks.add(open.grid());
      open = null;
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new TextBlock(ConverterArtifacts.strip(paragraph.text()), paragraph.span()));
      paragraph.clear();
    }
  }
}
