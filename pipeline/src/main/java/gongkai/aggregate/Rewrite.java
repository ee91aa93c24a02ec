package gongkai.aggregate;

import gongkai.table.TableSpec.Reach;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run writes and reads anew, given the report years whose reports changed.
 *
 * @param changed years, the empty one being "not known"
 */
record Rewrite(SortedSet<String> changed) {
  Rewrite {
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
  }

  /** The rows of a table that the changed years may have made other, in SQL. */
  String written(Reach reach, String yearColumn) {
    return switch (reach) {
      case REPORT, YEAR -> Years.among(yearColumn, changed);
      case SERIES, PREVIOUS -> Years.among(yearColumn, with(1));
      case NEIGHBOURS -> Years.among(yearColumn, with(-1, 1));
      case ALL -> "true";
    };
  }

  /** The rows of other tables that those rows are made from, in SQL. */
  String read(Reach reach, String yearColumn) {
    return reach == Reach.ALL ? "true" : Years.among(yearColumn, years(reach));
  }

  /**
   * The years of the rows that tables of such a reach are made from, as far as they are bounded.
   */
  SortedSet<String> years(Reach reach) {
    return switch (reach) {
      case REPORT, YEAR -> changed;
      case SERIES, PREVIOUS, ALL -> with(-1, 1);
      case NEIGHBOURS -> with(-2, -1, 1, 2);
    };
  }

  /** The changed years and those so many years from each. */
  private SortedSet<String> with(int... distances) {
    SortedSet<String> wider = new TreeSet<>(changed);
    for (String year : changed) {
      for (int distance : year.isEmpty() ? new int[0] : distances) {
        wider.add(Integer.toString(Integer.parseInt(year) + distance));
      }
    }
    return wider;
  }
}
