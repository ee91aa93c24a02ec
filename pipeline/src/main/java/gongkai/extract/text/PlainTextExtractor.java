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
    return new Document(blocks(text(content)), Map.of(), List.of());
  }

  /**
   * The decoded text without what converters leave in it.
   *
   * @throws UnreadableDocument with {@code undecodable} or {@code empty_file}
   */
  public static String text(byte[] content) {
    String text =
        TextDecoder.decode(content)
            .orElseThrow(
                () ->
                    new UnreadableDocument(
                        UnreadableReason.UNDECODABLE, "The text is neither UTF-8 nor GB18030"));
    if (text.isBlank()) {
      throw new UnreadableDocument(UnreadableReason.EMPTY_FILE, "The file holds only white space");
    }
    return ConverterArtifacts.strip(text);
  }

  /** The blocks of a text, its lines numbered from 1. */
  public static List<Block> blocks(String text) {
    return blocks(TextLine.linesOf(text), DrawnTables.mayBeIn(text));
  }

  private static List<Block> blocks(List<TextLine> lines, boolean drawn) {
    List<TextLine> unframed = drawn ? FramedText.unframed(lines) : lines;
    List<DrawnTables.Region> regions =
        drawn && unframed == lines ? DrawnTables.of(lines) : List.of();
    GridBuilder grid = new GridBuilder(SeparatorStyle.of(unframed), drawn);
    int next = 0;
    for (int at = 0; at < unframed.size(); at++) {
      if (next < regions.size() && regions.get(next).from() == at) {
        grid.addBlocks(regions.get(next).blocks());
        at = regions.get(next++).to() - 1;
      } else {
        grid.accept(unframed.get(at));
      }
    }
    return grid.finish();
  }

  /** Builds blocks line by line; at most one grid is open at a time. */
  private static final class GridBuilder {
    private final SeparatorStyle style;
    private final boolean drawn;
    private final List<Block> blocks = new ArrayList<>();
    private List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private TextLine.Kind previous = TextLine.Kind.BLANK;

    GridBuilder(SeparatorStyle style, boolean drawn) {
      this.style = style;
      this.drawn = drawn;
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
          String text = drawn ? line.narrowed() : line.text();
          blocks.add(new TextBlock(text, SourceSpan.ofLine(line.number())));
        }
      }
      previous = kind;
    }

    void addBlocks(List<Block> more) {
      endGrid();
      blocks.addAll(more);
      previous = TextLine.Kind.TEXT;
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
