package gongkai.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Rows of cells that the source itself marks as a table.
 *
 * <p>A row holds the cells that the source prints for it and no others: a cell that spans several
 * columns or rows stands once, in its first row, with the grid column where it starts in its span.
 */
public record TableGrid(List<List<Cell>> rows, SourceSpan span) implements Block {
  public TableGrid {
    requireNonNull(span, "span is null");
    rows = rows.stream().map(List::copyOf).toList();
  }
}
