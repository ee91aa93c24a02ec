package gongkai.extract.word;

import gongkai.extract.word.WordPart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.model.types.TCAbstractType;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.jspecify.annotations.Nullable;

/**
 * Puts one table of a binary Word document together. The format gives each cell's left edge; the
 * columns of the grid are the different edges of the whole table in their order.
 */
final class DocTable {
  /** Edges nearer to each other than this (in twentieths of a point) are one; 1 mm is 57. */
  private static final int SAME_EDGE = 40;

  private final List<List<Placed>> rows = new ArrayList<>();

  /** A cell and where its left edge is; none of the row's own where another goes on into it. */
  private record Placed(int edge, boolean own, List<WordPart> parts) {}

  /**
   * @param cells what each cell of the row holds
   * @param properties what the row's end says, null where it has no end
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

  /** A cell beyond what the row's end describes stands one column further than the last one. */
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
