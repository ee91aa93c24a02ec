package gongkai.extract;

import gongkai.document.Block;
import gongkai.document.SourceSpan;
import gongkai.document.TextBlock;
import gongkai.text.Residue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what the pages show into reading order. */
final class PdfBlocks {
  /** A table or a line of text on a page, from top to bottom. */
  private sealed interface Piece permits Ruled, Text {
    float top();
  }

  private record Ruled(PdfTable table) implements Piece {
    @Override
    public float top() {
      return table.top();
    }
  }

  private record Text(PdfLine line, PdfPage page, int number) implements Piece {
    @Override
    public float top() {
      return line.top();
    }
  }

  private final PdfAllowance allowance;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<PdfTable>> tables = new ArrayList<>();
  private final List<List<PdfLine>> lines = new ArrayList<>();
  private final PdfParagraph paragraph;
  private @Nullable PdfTable open;

  private PdfBlocks(List<PdfPage> pages, PdfAllowance allowance) {
    this.allowance = allowance;
    for (PdfPage page : pages) {
      List<PdfTable> ruled = new ArrayList<>();
      lines.add(PdfLine.of(takeTables(page, ruled)));
      tables.add(ruled);
    }
    paragraph = new PdfParagraph(lines.stream().flatMap(List::stream).toList());
  }

  static List<Block> of(List<PdfPage> pages, PdfAllowance allowance) {
    return new PdfBlocks(pages, allowance).read(pages);
  }

  private List<Block> read(List<PdfPage> pages) {
    PdfFurniture furniture = new PdfFurniture(pages, lines);
    for (int at = 0; at < pages.size(); at++) {
      PdfPage page = pages.get(at);
      List<Piece> pieces = new ArrayList<>();
      tables.get(at).forEach(table -> pieces.add(new Ruled(table)));
      int number = 0;
      for (PdfLine line : lines.get(at)) {
        number++;
        if (!furniture.is(line, page)) {
          pieces.add(new Text(line, page, number));
        }
      }
      pieces.sort(Comparator.comparingDouble(Piece::top));
      pieces.forEach(this::add);
    }
    endTable();
    endParagraph();
    return blocks;
  }

  /** Finds the page's ruled tables and returns the characters outside of them. */
  private List<PdfGlyph> takeTables(PdfPage page, List<PdfTable> tables) {
    List<PdfRuledGrid> grids = new ArrayList<>();
    for (List<PdfRuling> lines : PdfRuledTables.of(page.rulings(), allowance)) {
      PdfRuledGrid grid = new PdfRuledGrid(lines, allowance);
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
        allowance.look();
        if (grid.take(glyph)) {
          if (before != null) {
            grid.note(before, glyph);
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
      blocks.add(new TextBlock(Residue.strip(paragraph.text()), paragraph.span()));
      paragraph.clear();
    }
  }
}
