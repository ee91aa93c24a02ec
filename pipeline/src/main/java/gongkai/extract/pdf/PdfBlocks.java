package gongkai.extract.pdf;

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
final class PdfBlocks {
  /** A table or a line of text on a page, from top to bottom. */
  private sealed interface Piece permits Ruled, Aligned, Text {
    float top();
  }

  private record Ruled(PdfTable table) implements Piece {
    @Override
    public float top() {
      return table.top();
    }
  }

  private record Aligned(TableGrid grid, float top) implements Piece {}

  private record Text(PdfLine line, PdfPage page, int number) implements Piece {
    @Override
    public float top() {
      return line.top();
    }
  }

  private final ReadMeter meter;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<PdfTable>> tables = new ArrayList<>();
  private final List<List<PdfLine>> lines = new ArrayList<>();
  private final PdfParagraph paragraph;
  private @Nullable PdfTable open;

  private PdfBlocks(List<PdfPage> pages, ReadMeter meter) {
    this.meter = meter;
    for (PdfPage page : pages) {
      List<PdfTable> ruled = new ArrayList<>();
      lines.add(PdfLine.of(takeTables(page, ruled)));
      tables.add(ruled);
    }
    paragraph = new PdfParagraph(lines.stream().flatMap(List::stream).toList());
  }

  static List<Block> of(List<PdfPage> pages, ReadMeter meter) {
    return new PdfBlocks(pages, meter).read(pages);
  }

  private List<Block> read(List<PdfPage> pages) {
    PdfFurniture furniture = new PdfFurniture(pages, lines);
    for (int at = 0; at < pages.size(); at++) {
      PdfPage page = pages.get(at);
      List<Piece> pieces = new ArrayList<>();
      tables.get(at).forEach(table -> pieces.add(new Ruled(table)));
      addLines(
          lines.get(at).stream().filter(line -> !furniture.is(line, page)).toList(), page, pieces);
      pieces.sort(Comparator.comparingDouble(Piece::top));
      pieces.forEach(this::add);
    }
    endTable();
    endParagraph();
    return blocks;
  }

  private static void addLines(List<PdfLine> lines, PdfPage page, List<Piece> pieces) {
    int next = 0;
    for (int[] table : PdfAlignedTables.of(lines)) {
      addText(lines, next, table[0], page, pieces);
      List<PdfLine> rows = lines.subList(table[0], table[1]);
      pieces.add(new Aligned(PdfAlignedTable.of(rows, page.number()), rows.get(0).top()));
      next = table[1];
    }
    addText(lines, next, lines.size(), page, pieces);
  }

  private static void addText(
      List<PdfLine> lines, int start, int end, PdfPage page, List<Piece> pieces) {
    for (int at = start; at < end; at++) {
      pieces.add(new Text(lines.get(at), page, at + 1));
    }
  }

  /** Finds the page's ruled tables and returns the characters outside of them. */
  private List<PdfGlyph> takeTables(PdfPage page, List<PdfTable> tables) {
    List<PdfRuledGrid> grids = new ArrayList<>();
    for (List<PdfRuling> lines : PdfRuledTables.of(page.rulings(), meter)) {
      PdfRuledGrid grid = new PdfRuledGrid(lines, meter);
      if (grid.isTable()) {
        grids.add(grid);
      }
    }
    List<PdfGlyph> outside = new ArrayList<>();
    PdfGlyph previous = null;
    for (PdfGlyph glyph : page.glyphs()) {
      PdfGlyph before = previous;
      boolean taken = false;
      for (PdfRuledGrid grid : grids) {
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
    for (PdfRuledGrid grid : grids) {
      PdfTable table = grid.table(page.number());
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

  private void add(PdfTable table) {
    Optional<PdfTable> joined = Optional.empty();
    if (open != null && open.page() < table.page()) {
      joined = PdfPageBreak.joined(open, table);
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
