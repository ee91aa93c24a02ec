package gongkai.extract.word;

import gongkai.extract.word.WordPart.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one table and works out in which column of its grid each cell begins. Cells that only go on
 * with the cell above or before them are left out, and so are rows and cells that were taken out.
 */
final class DocxTable {
  /** Reads a cell up to its end tag: what it holds, and how far it extends. */
  interface Content {
    List<WordPart> read(DocxCellExtent extent);
  }

  /** Rows wider than this are damage; the form has ten columns, the widest table fifteen. */
  static final int WIDEST = 1000;

  private final OfficeXml xml;
  private final Content content;
  private final List<List<WordCell>> rows = new ArrayList<>();

  /** Where the row above has cells that go on downwards, with their widths. */
  private Map<Integer, Integer> above = new HashMap<>();

  private static final class Row {
    final List<WordCell> cells = new ArrayList<>();
    final Map<Integer, Integer> below = new HashMap<>();
    int column;
    boolean deleted;
  }

  DocxTable(OfficeXml xml, Content content) {
    this.xml = xml;
    this.content = content;
  }

  Table read() {
    readRows();
    return new Table(rows);
  }

  private void readRows() {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "tr" -> {
          Row row = new Row();
          readRow(row);
          if (!row.deleted) {
            rows.add(row.cells);
            above = row.below;
          }
        }
        case "del", "moveFrom", "tblPr", "tblGrid", "sdtPr", "sdtEndPr" -> xml.skip();
        default -> readRows();
      }
    }
  }

  private void readRow(Row row) {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "trPr" -> readRowProperties(row);
        case "tc" -> readCell(row);
        case "del", "moveFrom", "tblPrEx", "sdtPr", "sdtEndPr" -> xml.skip();
        default -> readRow(row);
      }
    }
  }

  private void readRowProperties(Row row) {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "gridBefore" -> row.column += Math.min(WIDEST, Math.max(0, xml.number(0)));
        case "del" -> row.deleted = true;
        default -> {
          // Heights and the like.
        }
      }
      xml.skip();
    }
  }

  private void readCell(Row row) {
    DocxCellExtent extent = new DocxCellExtent();
    List<WordPart> parts = content.read(extent);
    if (extent.deleted()) {
      return;
    }
    WordCell cell = new WordCell(row.column, parts);
    row.column = Math.min(WIDEST, row.column + extent.columns());
    if (extent.reachesDown()) {
      row.below.put(cell.column(), extent.columns());
    }
    if (!isCovered(cell, extent, row)) {
      row.cells.add(cell);
    }
  }

  /**
   * Whether the cell only goes on with another. One that says so without a cell above it that
   * reaches down is a cell of its own, as it is in print.
   */
  private boolean isCovered(WordCell cell, DocxCellExtent extent, Row row) {
    if (extent.fromBefore() && !row.cells.isEmpty()) {
      return true;
    }
    Integer columns = extent.fromAbove() ? above.get(cell.column()) : null;
    return columns != null && (columns == extent.columns() || cell.text().isEmpty());
  }
}
