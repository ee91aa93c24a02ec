package gongkai.notebooks;

import gongkai.InvalidInput;
import gongkai.query.SqlQueries;
import java.util.Optional;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/**
 * Turns Spark's error for a failed statement into a short message with its position in the cell.
 */
final class SqlFailure {
  private SqlFailure() {}

  /**
   * @param query the statement with its offset in the cell
   */
  static CellFailure of(Throwable failure, Step.Query query, String cell) {
    String message = message(failure);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<int[]> position = position(cause, query.sql());
      if (position.isPresent()) {
        int[] found = position.get();
        return CellFailure.at(cell, query.start() + found[0], found[1], message);
      }
    }
    return new CellFailure(message);
  }

  private static String message(Throwable failure) {
    if (failure instanceof InvalidInput) {
      return String.valueOf(failure.getMessage());
    }
    String words =
        SqlQueries.words(failure)
            .replaceAll("; line \\d+ pos \\d+.*| \\(line \\d+, pos \\d+\\)", "")
            .replaceAll("^\\s*\\[[A-Z_.0-9]+\\] ", "");
    return "Cannot run the query: " + words;
  }

  /** Offset and length of the words in error within the statement. */
  private static Optional<int[]> position(Throwable failure, String sql) {
    if (failure instanceof SparkThrowable spoken && spoken.getQueryContext() != null) {
      for (QueryContext context : spoken.getQueryContext()) {
        boolean ownText = context.contextType() == org.apache.spark.QueryContextType.SQL;
        if (ownText && context.objectType().isEmpty() && context.startIndex() >= 0) {
          int length = context.stopIndex() - context.startIndex() + 1;
          return Optional.of(new int[] {context.startIndex(), length});
        }
      }
    }
    if (failure instanceof AnalysisException analysis
        && analysis.line().isDefined()
        && analysis.startPosition().isDefined()) {
      int line = (Integer) analysis.line().get();
      int start = offset(sql, line) + (Integer) analysis.startPosition().get();
      return Optional.of(new int[] {start, wordLength(sql, start)});
    }
    return Optional.empty();
  }

  private static int offset(String sql, int line) {
    int at = 0;
    for (int passed = 1; passed < line; passed++) {
      at = sql.indexOf('\n', at) + 1;
    }
    return at;
  }

  private static int wordLength(String sql, int start) {
    int end = start;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return Math.max(1, end - start);
  }
}
