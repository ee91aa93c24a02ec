package gongkai.parse.table;

import gongkai.parse.token.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises texts from which a converter dropped every line that it had already printed: tables of
 * bare lines in which no number ever comes twice. Which cells are missing is unknown then.
 */
final class DroppedRepeats {
  /** A whole table has more labels than this, and a whole form more than as many zeros. */
  private static final int FEWEST_LABELS = 15;

  private DroppedRepeats() {}

  /** Whether the tables, each given by its tokens, all lost their repeated lines. */
  static boolean in(List<List<Token>> tables) {
    Set<String> seen = new HashSet<>();
    int labels = 0;
    int glued = 0;
    for (List<Token> table : tables) {
      for (Token token : table) {
        if (token.kind() == Token.Kind.WORDS) {
          labels++;
          glued += endsWithDigit(token.words()) ? 1 : 0;
        } else if (token.kind() == Token.Kind.NUMBER
            && (token.width() > 0 || !seen.add(token.raw().strip()))) {
          return false;
        }
      }
    }
    return !seen.isEmpty() && labels >= FEWEST_LABELS && glued * 4 < labels;
  }

  private static boolean endsWithDigit(String words) {
    return !words.isEmpty() && Character.isDigit(words.charAt(words.length() - 1));
  }
}
