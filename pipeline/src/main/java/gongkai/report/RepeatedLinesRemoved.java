package gongkai.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises tables from which a converter dropped every line that it had already printed: labels
 * without cells, and never the same number twice. What is left looks tidy and says nothing.
 */
final class RepeatedLinesRemoved {
  private RepeatedLinesRemoved() {}

  static boolean in(List<Token> tokens, List<List<PrintedLine>> printed) {
    int lines = 0;
    int empty = 0;
    for (List<PrintedLine> line : printed) {
      if (!line.isEmpty()) {
        lines++;
        empty += line.get(0).hasValues() || line.get(0).structured() ? 0 : 1;
      }
    }
    return lines > 2 && empty * 2 >= lines && numbersAreDistinct(tokens);
  }

  private static boolean numbersAreDistinct(List<Token> tokens) {
    Set<String> seen = new HashSet<>();
    boolean any = false;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.NUMBER) {
        any = true;
        if (token.width() > 0 || !seen.add(token.raw().strip())) {
          return false;
        }
      }
    }
    return any;
  }
}
