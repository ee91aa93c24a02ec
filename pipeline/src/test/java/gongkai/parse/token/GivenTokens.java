package gongkai.parse.token;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tokens of small texts written out in tests. */
public final class GivenTokens {
  private GivenTokens() {}

  /** The tokens of lines of plain text. */
  public static List<Token> ofLines(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(new TextBlock(line, SourceSpan.ofLine(blocks.size() + 1)));
    }
    return Tokenizer.of(new Document(blocks, Map.of(), List.of()));
  }

  /** The tokens of one grid, each string a row whose cells are divided by bars. */
  public static List<Token> ofRows(String... rows) {
    List<List<Cell>> grid = new ArrayList<>();
    for (String row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (String text : row.split("\\|", -1)) {
        cells.add(new Cell(text.strip(), new SourceSpan(0, 1, grid.size(), cells.size())));
      }
      grid.add(cells);
    }
    Block block = new TableGrid(grid, SourceSpan.ofLine(1));
    return Tokenizer.of(new Document(List.of(block), Map.of(), List.of()));
  }

  /** The cells of one row, divided by bars, without the end of the row. */
  public static List<Token> ofCells(String row) {
    return ofRows(row).stream().filter(token -> token.kind() != Token.Kind.ROW_END).toList();
  }
}
