package gongkai.extract.layout;

import gongkai.extract.ReadMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups the drawn lines of a page to tables: lines that cross or touch belong together. */
public final class RuledTables {
  /** Lines that end within this distance of another, in points, touch it. */
  private static final float TOUCHING = 3f;

  private final List<Ruling> across = new ArrayList<>();
  private final List<Ruling> down = new ArrayList<>();
  private final int[] group;

  private RuledTables(List<Ruling> rulings, ReadMeter meter) {
    for (Ruling ruling : rulings) {
      (ruling.horizontal() ? across : down).add(ruling);
    }
    group = new int[across.size() + down.size()];
    Arrays.setAll(group, index -> index);
    for (int i = 0; i < across.size(); i++) {
      for (int j = 0; j < down.size(); j++) {
        meter.checkTime();
        if (touch(across.get(i), down.get(j))) {
          group[root(i)] = root(across.size() + j);
        }
      }
    }
  }

  /** The lines of each table, at least two in each direction. */
  public static List<List<Ruling>> of(List<Ruling> rulings, ReadMeter meter) {
    return new RuledTables(rulings, meter).tables();
  }

  private List<List<Ruling>> tables() {
    List<List<Ruling>> tables = new ArrayList<>();
    int[] indexes = new int[group.length];
    Arrays.fill(indexes, -1);
    for (int line = 0; line < group.length; line++) {
      int root = root(line);
      if (indexes[root] < 0) {
        indexes[root] = tables.size();
        tables.add(new ArrayList<>());
      }
      tables
          .get(indexes[root])
          .add(line < across.size() ? across.get(line) : down.get(line - across.size()));
    }
    tables.removeIf(
        lines ->
            lines.stream().filter(Ruling::horizontal).count() < 2
                || lines.stream().filter(line -> !line.horizontal()).count() < 2);
    return tables;
  }

  private static boolean touch(Ruling across, Ruling down) {
    return down.at() >= across.from() - TOUCHING
        && down.at() <= across.to() + TOUCHING
        && across.at() >= down.from() - TOUCHING
        && across.at() <= down.to() + TOUCHING;
  }

  private int root(int line) {
    int root = line;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }
}
