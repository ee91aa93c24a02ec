package gongkai.extract.word;

import gongkai.extract.word.WordPart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.model.types.TCAbstractType;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.jspecify.annotations.Nullable;

/**
 * Builds one table of a binary Word document. The format has the left edge of each cell; the grid's
 * columns are the distinct edges of the whole table.
 */
final class DocTable {
  /** Edges nearer than this, in twentieths of a point, are the same; 1 mm is 57. */
  private static final int SAME_EDGE = 40;

  private final List<List<Placed>> rows = new ArrayList<>();

  /** A cell and its left edge; {@code own} is false where it only continues a merged cell. */
  private record Placed(int edge, boolean own, List<WordPart> parts) {}

  /**
   * @param cells the content of each cell of the row
   * @param properties the properties at the row's end, null where it has none
   */
  void addRow(List<List<WordPart>> cells, @Nullable TableProperties properties) {
    List<Placed> row = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      row.add(new Placed(edge(properties, at), isOwn(properties, at), cells.get(at)));
    }
    rows.add(row);
  }

  Table table() {
    TreeSet<Integer> edges = edges();
    List<List<WordCell>> laidOut = new ArrayList<>();
    for (List<Placed> row : rows) {
      List<WordCell> cells = new ArrayList<>();
      for (Placed cell : row) {
        if (cell.own) {
          cells.add(new WordCell(edges.headSet(cell.edge, true).size() - 1, cell.parts));
        }
      }
      laidOut.add(cells);
    }
    return new Table(laidOut);
  }

  private TreeSet<Integer> edges() {
    TreeSet<Integer> all = new TreeSet<>();
    rows.forEach(row -> row.forEach(cell -> all.add(cell.edge)));
    TreeSet<Integer> distinct = new TreeSet<>();
    for (int edge : all) {
      if (distinct.isEmpty() || edge - distinct.last() > SAME_EDGE) {
        distinct.add(edge);
      }
    }
    return distinct;
  }

  /** A cell that the properties do not describe is one column right of the last one. */
  private static int edge(@Nullable TableProperties properties, int cell) {
    short[] edges = properties == null ? null : properties.getRgdxaCenter();
    if (edges == null || edges.length == 0) {
      return cell * 2 * SAME_EDGE;
    }
    int last = edges.length - 1;
    return cell <= last ? edges[cell] : edges[last] + (cell - last) * 2 * SAME_EDGE;
  }

  private boolean isOwn(@Nullable TableProperties properties, int cell) {
    TCAbstractType[] descriptions = properties == null ? null : properties.getRgtc();
    if (descriptions == null || cell >= descriptions.length || descriptions[cell] == null) {
      return true;
    }
    TCAbstractType description = descriptions[cell];
    boolean fromBefore = description.isFMerged() && !description.isFFirstMerged();
    boolean fromAbove = description.isFVertMerge() && !description.isFVertRestart();
    return !fromBefore && !(fromAbove && !rows.isEmpty());
  }
}
