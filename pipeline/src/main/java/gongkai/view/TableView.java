package gongkai.view;

import gongkai.form.CellKey;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statutory table to look at.
 *
 * @param blocks groups of consecutive lines under the same columns; none where neither report has
 *     the table
 */
record TableView(StatutoryTable table, List<Block> blocks) {
  /** Lines under the same columns. */
  record Block(List<Label> columns, List<Line> lines) {
    Block {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
    }
  }

  /**
   * One printed line.
   *
   * @param band heading that begins above the line, null where an earlier one goes on
   * @param cells one for each column of the block
   */
  record Line(@Nullable String band, String label, List<Cell> cells) {
    Line {
      cells = List.copyOf(cells);
    }

    /**
     * Where the source prints the line: what its cells share, or the first and the last of them.
     */
    String location() {
      return SourceLocation.of(
          cells.stream().map(cell -> cell.now().measure()).filter(Objects::nonNull).toList());
    }

    /** The printed texts of rows whose values could not be told apart, those of before too. */
    List<String> unreadableRows() {
      return cells.stream()
          .flatMap(cell -> Stream.of(cell.now(), cell.before()))
          .filter(Objects::nonNull)
          .map(PrintedCell::unreadableRow)
          .filter(Objects::nonNull)
          .distinct()
          .toList();
    }
  }

  /**
   * One cell, now and in the earlier report.
   *
   * @param before null where there is no earlier report
   */
  record Cell(CellKey key, PrintedCell now, @Nullable PrintedCell before) {
    /** What changed since the earlier report; nothing is known without one. */
    Change change() {
      return before == null ? new Change(null, null) : Change.between(before, now);
    }
  }

  TableView {
    blocks = List.copyOf(blocks);
  }

  /** The view of a layout whose cells are looked up in the reports. */
  static TableView of(StatutoryTable table, FormLayout layout, Lookup lookup) {
    List<Block> blocks = new ArrayList<>();
    Set<String> bands = new HashSet<>();
    List<String> columns = List.of();
    List<Line> lines = new ArrayList<>();
    for (FormLayout.FormLine line : layout.lines()) {
      List<String> own = line.cells().stream().map(CellKey::column).toList();
      if (!own.equals(columns)) {
        close(blocks, table, columns, lines);
        columns = own;
        lines = new ArrayList<>();
      }
      String band = !line.band().isEmpty() && bands.add(line.band()) ? line.band() : null;
      lines.add(new Line(band, line.label(), line.cells().stream().map(lookup::cell).toList()));
    }
    close(blocks, table, columns, lines);
    return new TableView(table, blocks);
  }

  private static void close(
      List<Block> blocks, StatutoryTable table, List<String> columns, List<Line> lines) {
    if (!lines.isEmpty()) {
      Labels labels = Labels.standard();
      blocks.add(
          new Block(columns.stream().map(code -> labels.column(table, code)).toList(), lines));
    }
  }

  /** Finds a cell in the reports that are shown. */
  @FunctionalInterface
  interface Lookup {
    Cell cell(CellKey key);
  }
}
