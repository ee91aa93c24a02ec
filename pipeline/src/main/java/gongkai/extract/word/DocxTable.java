package gongkai.extract.word;

import gongkai.extract.word.WordPart.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one table and finds the grid column of each cell. Cells that only continue a merged cell
 * are left out, and so are rows and cells deleted by tracked changes.
 */
final class DocxTable {
  /** Reads a cell up to its end tag: its content and its extent. */
  interface Content {
    List<WordPart> read(DocxCellExtent extent);
  }

  /** Wider rows are damaged; the form has ten columns, the widest known table fifteen. */
  static final int WIDEST = 1000;

  private final OfficeXml xml;
  private final Content content;
  private final List<List<WordCell>> rows = new ArrayList<>();

  /** Columns of the row above where vertically merged cells begin, with their widths. */
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
          // Heights and other properties do not matter.
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
   * Whether the cell only continues another one. A cell that claims to continue the one above,
   * where that is not merged downwards, is printed as a cell of its own.
   */
  private boolean isCovered(WordCell cell, DocxCellExtent extent, Row row) {
    if (extent.fromBefore() && !row.cells.isEmpty()) {
      return true;
    }
    Integer columns = extent.fromAbove() ? above.get(cell.column()) : null;
    return columns != null && (columns == extent.columns() || cell.text().isEmpty());
  }
}
