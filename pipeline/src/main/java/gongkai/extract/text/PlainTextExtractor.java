package gongkai.extract.text;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.TextDecoder;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.text.ConverterArtifacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plain text, in which tables are written with pipes, with tabs or as one cell per line.
 *
 * <p>Lines with separators become rows of a {@link TableGrid}, every other line a {@link
 * TextBlock}. Tables of one cell per line without separators stay text: telling them from prose
 * takes knowledge of the form, which only the parser has.
 */
public final class PlainTextExtractor implements Extractor {

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    String text =
        TextDecoder.decode(content)
            .orElseThrow(
                () ->
                    new UnreadableDocument(
                        UnreadableReason.UNDECODABLE, "The text is neither UTF-8 nor GB18030"));
    if (text.isBlank()) {
      throw new UnreadableDocument(UnreadableReason.EMPTY_FILE, "The file holds only white space");
    }
    return new Document(blocks(ConverterArtifacts.strip(text)), Map.of(), List.of());
  }

  /** The blocks of a text, its lines numbered from 1. */
  public static List<Block> blocks(String text) {
    List<TextLine> lines = TextLine.linesOf(text);
    GridBuilder grid = new GridBuilder(SeparatorStyle.of(lines));
    for (TextLine line : lines) {
      grid.accept(line);
    }
    return grid.finish();
  }

  /** Builds blocks line by line; at most one grid is open at a time. */
  private static final class GridBuilder {
    private final SeparatorStyle style;
    private final List<Block> blocks = new ArrayList<>();
    private List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private TextLine.Kind previous = TextLine.Kind.BLANK;

    GridBuilder(SeparatorStyle style) {
      this.style = style;
    }

    void accept(TextLine line) {
      TextLine.Kind kind = style.kindOf(line, previous);
      switch (kind) {
        case BLANK -> {
          if (style.tabCells()) {
            endRow();
          }
        }
        case ROW -> {
          endRow();
          for (String part : line.parts()) {
            rows.add(cells(TextLine.cells(part), line.number()));
          }
        }
        case ROW_END -> endRow();
        case PIPE_CELL, TAB_CELL, BARE_CELL -> addCell(line.cellText(), line.number());
        case BLANK_CELL -> addCell("", line.number());
        case CELL_REST -> extendCell(line.text());
        case SEPARATOR -> {
          // The line break has already ended the cell.
        }
        case PAGE_NUMBER -> {
          // A page number is not part of the report; a table may continue after it.
          return;
        }
        case TEXT -> {
          endGrid();
          blocks.add(new TextBlock(line.text(), SourceSpan.ofLine(line.number())));
        }
      }
      previous = kind;
    }

    List<Block> finish() {
      endGrid();
      return blocks;
    }

    private void addCell(String text, int line) {
      row.add(new Cell(text, new SourceSpan(0, line, rows.size(), row.size())));
    }

    private void extendCell(String rest) {
      Cell cell = row.remove(row.size() - 1);
      row.add(new Cell(cell.text() + rest, cell.span()));
    }

    private List<Cell> cells(List<String> texts, int line) {
      List<Cell> cells = new ArrayList<>(texts.size());
      for (String text : texts) {
        cells.add(new Cell(text, new SourceSpan(0, line, rows.size(), cells.size())));
      }
      return cells;
    }

    private void endRow() {
      if (!row.isEmpty()) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }

    private void endGrid() {
      endRow();
      if (!rows.isEmpty()) {
        blocks.add(new TableGrid(rows, SourceSpan.ofLine(rows.get(0).get(0).span().line())));
        rows = new ArrayList<>();
      }
    }
  }
}
