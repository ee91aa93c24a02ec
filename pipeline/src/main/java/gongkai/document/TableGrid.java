package gongkai.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
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
    List<List<Cell>> copies = new ArrayList<>(rows.size());
    for (List<Cell> row : rows) {
      copies.add(List.copyOf(row));
    }
    rows = Collections.unmodifiableList(copies);
  }
}
