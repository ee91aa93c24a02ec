package gongkai.extract.layout;

import gongkai.document.Cell;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table on one page.
 *
 * @param columns left edges of the grid's columns and the right edge of the last
 */
public record DrawnTable(List<Row> rows, float[] columns, float top, float bottom) {

  /** The cells that begin in one row, in the order of their columns. */
  public record Row(List<DrawnCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param column 0-based grid column where it begins
   * @param span grid columns that it covers
   * @param full whether its last line leaves no room for another character
   */
  public record DrawnCell(String text, int page, int column, int span, boolean full) {
    boolean isBlank() {
      return text.isEmpty();
    }
  }

  public DrawnTable {
    rows = List.copyOf(rows);
  }

  /** The page on which the table ends. */
  int page() {
    return rows.get(rows.size() - 1).cells().get(0).page();
  }

  public boolean hasText() {
    return rows.stream().anyMatch(row -> row.cells.stream().anyMatch(cell -> !cell.isBlank()));
  }

  /** As a grid of the document, with rows numbered from 0. */
  public TableGrid grid() {
    return grid(0);
  }

  /**
   * The same of a source that has lines.
   *
   * @param line the number of the line where the table begins
   */
  public TableGrid grid(int line) {
    List<List<Cell>> grid = new ArrayList<>();
    SourceSpan first = null;
    for (Row row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (DrawnCell cell : row.cells) {
        SourceSpan span = new SourceSpan(cell.page, line, grid.size(), cell.column);
        first = first == null ? span : first;
        cells.add(new Cell(cell.text, span));
      }
      cells.sort(Comparator.comparingInt(cell -> cell.span().column()));
      grid.add(cells);
    }
    return new TableGrid(grid, first == null ? new SourceSpan(0, 0, 0, 0) : first);
  }
}
