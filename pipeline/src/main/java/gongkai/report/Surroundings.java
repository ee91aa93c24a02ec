package gongkai.report;

import java.util.List;

/** The clause and the sentence around a statement, and what they must not say. */
final class Surroundings {
  /** Longest sentence part looked at on either side. */
  private static final int REACH = 200;

  private static final int REACH_AFTER = 8;
  private static final int REACH_AROUND = 40;
  private static final String SENTENCE_ENDS = "。！？!?\n";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，,；;：:、";
  private static final String OPENING_BRACKETS = "（(";
  private static final String CLOSING_BRACKETS = "）)";
  private static final String MEASURE_WORDS = "件宗起项条次篇期场份个元";
  private static final String OF_WHICH = "其中";

  private Surroundings() {}

  static boolean endsClause(char character) {
    return CLAUSE_ENDS.indexOf(character) >= 0;
  }

  static boolean closes(char character) {
    return CLOSING_BRACKETS.indexOf(character) >= 0;
  }

  static boolean allow(String text, Statement found, StatementPattern pattern) {
    if (!pattern.needs().isEmpty()
        && !anyIn(text.substring(found.start(), found.number()), pattern.needs())) {
      return false;
    }
    if (!pattern.then().isEmpty() && !anyIn(behind(text, found.end()), pattern.then())) {
      return false;
    }
    if (follows(text, found.end(), pattern.notAfter())) {
      return false;
    }
    String clause = text.substring(clauseStart(text, found.start()), found.number());
    if (anyIn(clause, pattern.clauseWithout())) {
      return false;
    }
    int sentenceStart = sentenceStart(text, found.start());
    String before = text.substring(sentenceStart, found.start());
    if ((!pattern.partial() && before.contains(OF_WHICH))
        || anyIn(before, pattern.sentenceWithout())) {
      return false;
    }
    return pattern.sentenceWith().isEmpty()
        || anyIn(
            text.substring(sentenceStart, sentenceEnd(text, found.end())), pattern.sentenceWith());
  }

  private static boolean anyIn(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(String text, int end, List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    int index = end;
    while (index < text.length()
        && index - end < REACH_AFTER
        && " \u3000，,、（(".indexOf(text.charAt(index)) >= 0) {
      index++;
    }
    for (String word : words) {
      if (text.startsWith(word, index)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes back to punctuation, an opening bracket or a number with its measure word; phrases joined
   * by 、 are one clause.
   */
  private static int clauseStart(String text, int start) {
    int least = Math.max(0, start - REACH);
    int depth = 0;
    for (int index = start; index > least; index--) {
      char before = text.charAt(index - 1);
      if (CLOSING_BRACKETS.indexOf(before) >= 0) {
        depth++;
      } else if (OPENING_BRACKETS.indexOf(before) >= 0) {
        if (depth == 0) {
          return index;
        }
        depth--;
      } else if (depth == 0 && (endsBefore(before) || counted(text, index - 1))) {
        return index;
      }
    }
    return least;
  }

  private static boolean endsBefore(char mark) {
    return mark != '、' && endsClause(mark);
  }

  private static boolean counted(String text, int measureWord) {
    return measureWord > 0
        && MEASURE_WORDS.indexOf(text.charAt(measureWord)) >= 0
        && Quantity.digit(text.charAt(measureWord - 1)) >= 0;
  }

  /** The clause around a statement, for a person to recognise it by. */
  static String clause(String text, Statement statement) {
    int start = Math.max(clauseStart(text, statement.start()), statement.start() - REACH_AROUND);
    return (text.substring(start, statement.end()) + behind(text, statement.end())).strip();
  }

  private static int sentenceStart(String text, int start) {
    int least = Math.max(0, start - REACH);
    int index = start;
    while (index > least && SENTENCE_ENDS.indexOf(text.charAt(index - 1)) < 0) {
      index--;
    }
    return index;
  }

  /** The rest of the clause. */
  private static String behind(String text, int end) {
    int most = Math.min(text.length(), end + REACH_AROUND);
    int index = end;
    while (index < most && !endsClause(text.charAt(index))) {
      index++;
    }
    return text.substring(end, index);
  }

  private static int sentenceEnd(String text, int end) {
    int most = Math.min(text.length(), end + REACH);
    int index = end;
    while (index < most && SENTENCE_ENDS.indexOf(text.charAt(index)) < 0) {
      index++;
    }
    return index;
  }
}
