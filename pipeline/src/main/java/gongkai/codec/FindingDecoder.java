package gongkai.codec;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Decodes findings from rows: nested in {@code files}, or of the derived table {@code findings}.
 */
public final class FindingDecoder {
  private FindingDecoder() {}

  /**
   * A finding from a row of {@code findings}.
   *
   * @param row with the keys of its cells in one text, separated by blanks
   */
  public static Finding published(Row row) {
    String cells = row.getAs("cells");
    return finding(row, separated(cells));
  }

  /**
   * A finding from a nested row of {@code files}.
   *
   * @param row with the keys of its cells in a list
   */
  static Finding nested(Row row) {
    return finding(row, StoredRow.texts(row, "cells"));
  }

  private static Finding finding(Row row, List<String> cells) {
    return new Finding(
        row.getAs("rule"),
        StoredRow.value(Severity.class, Severity::code, row.getAs("severity")),
        StoredRow.value(Verdict.class, Verdict::code, row.getAs("verdict")),
        cells,
        row.getAs("expected"),
        row.getAs("actual"),
        row.getAs("message"));
  }

  private static List<String> separated(@Nullable String cells) {
    return cells == null || cells.isEmpty() ? List.of() : List.of(cells.split(" ", -1));
  }
}
