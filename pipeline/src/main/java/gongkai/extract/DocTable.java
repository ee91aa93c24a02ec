package gongkai.extract;

import gongkai.extract.WordPart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Reads one table of a binary Word document. The format gives each cell's left edge; the columns of
 * the grid are the different edges of the whole table in their order.
 */
final class DocTable {
  /** Edges nearer to each other than this (in twentieths of a point) are one; 1 mm is 57. */
  private static final int SAME_EDGE = 40;

  private final DocText text;
  private final org.apache.poi.hwpf.usermodel.Table table;
  private final int level;

  DocTable(DocText text, org.apache.poi.hwpf.usermodel.Table table, int level) {
    this.text = text;
    this.table = table;
    this.level = level;
  }

  Table read() throws UnreadableDocument {
    TreeSet<Integer> edges = edges();
    List<List<WordCell>> rows = new ArrayList<>();
    for (int at = 0; at < table.numRows(); at++) {
      TableRow row = table.getRow(at);
      List<WordCell> cells = new ArrayList<>();
      for (int index = 0; index < row.numCells(); index++) {
        TableCell cell = row.getCell(index);
        boolean fromBefore = cell.isMerged() && !cell.isFirstMerged();
        boolean fromAbove = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        if (!fromBefore && !(fromAbove && at > 0)) {
          int column = edges.headSet(edges.floor(cell.getLeftEdge())).size();
          cells.add(new WordCell(column, text.read(cell, level)));
        }
      }
      rows.add(cells);
    }
    return new Table(rows);
  }

  private TreeSet<Integer> edges() {
    TreeSet<Integer> all = new TreeSet<>();
    for (int at = 0; at < table.numRows(); at++) {
      TableRow row = table.getRow(at);
      for (int index = 0; index < row.numCells(); index++) {
        all.add(row.getCell(index).getLeftEdge());
      }
    }
    TreeSet<Integer> distinct = new TreeSet<>();
    for (int edge : all) {
      if (distinct.isEmpty() || edge - distinct.last() > SAME_EDGE) {
        distinct.add(edge);
      }
    }
    return distinct;
  }
}
