package gongkai.aggregate;

import static org.apache.spark.sql.functions.lit;

import gongkai.table.TableSpec.Reach;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;

/**
 * What a run writes and reads anew, given the report years whose reports changed.
 *
 * @param changed years, the empty one being "not known"
 */
record Rewrite(SortedSet<String> changed) {
  Rewrite {
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
  }

  /** The rows of a table that the changed years may have made other. */
  Column written(Reach reach, String yearColumn) {
    return switch (reach) {
      case YEAR -> Years.among(yearColumn, changed);
      case PREVIOUS -> Years.among(yearColumn, with(changed, 1));
      case NEIGHBOURS -> Years.among(yearColumn, with(changed, -1, 1));
      case ALL -> lit(true);
    };
  }

  /** The rows of other tables that those rows are made from. */
  Column read(Reach reach, String yearColumn) {
    return switch (reach) {
      case YEAR -> Years.among(yearColumn, changed);
      case PREVIOUS -> Years.among(yearColumn, with(changed, -1, 1));
      case NEIGHBOURS -> Years.among(yearColumn, with(changed, -2, -1, 1, 2));
      case ALL -> lit(true);
    };
  }

  /** The years of all rows written anew. */
  SortedSet<String> years() {
    return with(changed, -1, 1);
  }

  /** The years and those so many years from each. */
  private static SortedSet<String> with(SortedSet<String> years, int... distances) {
    SortedSet<String> wider = new TreeSet<>(years);
    for (String year : years) {
      for (int distance : year.isEmpty() ? new int[0] : distances) {
        wider.add(Integer.toString(Integer.parseInt(year) + distance));
      }
    }
    return wider;
  }
}
