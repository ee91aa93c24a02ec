package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers all cells of the three tables, over both editions, from 0. */
final class CellIndex {
  static final CellIndex STANDARD = new CellIndex(Labels.standard());

  private final List<CellKey> keys = new ArrayList<>();
  private final String[] names;
  private final Map<String, Integer> positions = new HashMap<>();

  private CellIndex(Labels labels) {
    for (StatutoryTable table : StatutoryTable.values()) {
      for (Label line : labels.lines(table)) {
        for (Label column : labels.columns(table)) {
          CellKey key = CellKey.of(table, line.code(), column.code());
          positions.put(key.name(), keys.size());
          keys.add(key);
        }
      }
    }
    names = keys.stream().map(CellKey::name).toArray(String[]::new);
  }

  /** The number of cells. */
  int size() {
    return keys.size();
  }

  /** The key of the cell at a position. */
  CellKey key(int position) {
    return keys.get(position);
  }

  /**
   * As {@link #position(String)}, trying a likely position first: tables mostly list their cells in
   * the order of the index.
   */
  int position(String name, int likely) {
    return likely < names.length && names[likely].equals(name) ? likely : position(name);
  }

  /**
   * The position of the cell with the given name, such as {@code disputes.reconsideration.total}.
   */
  int position(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw new IllegalArgumentException(
          "Invalid cell key " + name + ": the form has no such cell");
    }
    return position;
  }
}
