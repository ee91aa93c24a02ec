package gongkai.aggregate;

import gongkai.table.TableSpec.LookBack;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows that a run rewrites and those it reads for them, given the report years whose reports
 * changed.
 *
 * @param changed years, the empty one being "not known"
 */
record RewriteRange(SortedSet<String> changed) {
  RewriteRange {
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
  }

  /** An SQL condition for the rows of a table that may change because of the changed years. */
  String written(LookBack lookBack, String yearColumn) {
    return switch (lookBack) {
      case REPORT, YEAR -> YearFingerprints.among(yearColumn, changed);
      case SERIES, PREVIOUS -> YearFingerprints.among(yearColumn, with(1));
      case NEIGHBOURS -> YearFingerprints.among(yearColumn, with(-1, 1));
      case ALL -> "true";
    };
  }

  /** An SQL condition for the rows of other tables that the rewritten rows are derived from. */
  String read(LookBack lookBack, String yearColumn) {
    return lookBack == LookBack.ALL ? "true" : YearFingerprints.among(yearColumn, years(lookBack));
  }

  /**
   * The years of the rows that tables of a look-back are derived from, as far as they are bounded.
   */
  SortedSet<String> years(LookBack lookBack) {
    return switch (lookBack) {
      case REPORT, YEAR -> changed;
      case SERIES, PREVIOUS, ALL -> with(-1, 1);
      case NEIGHBOURS -> with(-2, -1, 1, 2);
    };
  }

  /** The changed years and the years at each of the distances from them. */
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
