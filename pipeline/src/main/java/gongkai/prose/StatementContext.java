package gongkai.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clause and the sentence around a statement, and what they must and must not say. */
final class StatementContext {
  /** Longest part of a sentence looked at before and behind a statement. */
  private static final int REACH = 200;

  /** Longest part of a clause looked at behind a statement, or quoted on either side. */
  private static final int CLAUSE_REACH = 40;

  private static final int YEAR_DIGITS = 4;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_MARKS = 8;
  private static final String OF_WHICH = "其中";

  private StatementContext() {}

  static boolean allow(String text, Statement found, StatementPattern pattern) {
    return has(text, found.start(), found.number(), pattern.needs())
        && has(text, found.end(), clauseEnd(text, found.end()), pattern.then())
        && !follows(text, found.end(), pattern.notAfter())
        && clauseAllows(text, found, pattern)
        && sentenceAllows(text, found, pattern);
  }

  private static boolean clauseAllows(String text, Statement found, StatementPattern pattern) {
    int start = clauseStart(text, found.start());
    return !anyIn(text.substring(start, found.number()), pattern.clauseWithout());
  }

  private static boolean sentenceAllows(String text, Statement found, StatementPattern pattern) {
    int start = sentenceStart(text, found.start());
    String before = text.substring(start, found.start());
    if (!pattern.partial() && before.contains(OF_WHICH)) {
      return false;
    }
    if (anyIn(before, pattern.sentenceWithout())) {
      return false;
    }
    int most = Math.min(text.length(), found.end() + REACH);
    int end = Characters.SENTENCE_END.next(text, found.end(), most);
    return has(text, start, end, pattern.sentenceWith());
  }

  /** The clause around a statement. */
  static String clause(String text, Statement statement) {
    int start = Math.max(clauseStart(text, statement.start()), statement.start() - CLAUSE_REACH);
    start = Characters.BLANK_OR_CLAUSE_END.skip(text, start, text.length());
    return text.substring(start, clauseEnd(text, statement.end())).strip();
  }

  /** The year named last before the index within its sentence, null where none is. */
  static @Nullable Integer year(String text, int before) {
    int start = sentenceStart(text, before);
    for (int index = before - 1; index >= start + YEAR_DIGITS; index--) {
      if (text.charAt(index) == '年') {
        Integer year = yearBefore(text, start, index);
        if (year != null) {
          return year;
        }
      }
    }
    return null;
  }

  private static @Nullable Integer yearBefore(String text, int start, int mark) {
    int end = mark;
    while (end > start && Characters.BLANK.contains(text.charAt(end - 1))) {
      end--;
    }
    int digits = end - YEAR_DIGITS;
    Quantity year = digits < start ? null : Quantity.at(text, digits);
    if (year == null || year.end() != end || year.value().scale() > 0) {
      return null;
    }
    int value = year.value().intValue();
    return value >= FIRST_YEAR && value <= LAST_YEAR ? value : null;
  }

  /** Whether the stretch holds one of the words, or none is asked for. */
  private static boolean has(String text, int start, int end, List<String> words) {
    return words.isEmpty() || anyIn(text.substring(start, end), words);
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
    int most = Math.min(text.length(), end + MOST_MARKS);
    int index = Characters.BETWEEN_CLAUSES.skip(text, end, most);
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
      if (Characters.CLOSING_BRACKET.contains(before)) {
        depth++;
      } else if (Characters.OPENING_BRACKET.contains(before)) {
        if (depth == 0) {
          return index;
        }
        depth--;
      } else if (depth == 0
          && (Characters.CLAUSE_END.contains(before) ? before != '、' : counted(text, index - 1))) {
        return index;
      }
    }
    return least;
  }

  private static boolean counted(String text, int measureWord) {
    return Characters.MEASURE_WORD.contains(text.charAt(measureWord))
        && measureWord > 0
        && Characters.DIGIT.contains(text.charAt(measureWord - 1));
  }

  private static int clauseEnd(String text, int end) {
    int most = Math.min(text.length(), end + CLAUSE_REACH);
    return Characters.CLAUSE_END.next(text, end, most);
  }

  private static int sentenceStart(String text, int start) {
    int least = Math.max(0, start - REACH);
    int index = start;
    while (index > least && !Characters.SENTENCE_END.contains(text.charAt(index - 1))) {
      index--;
    }
    return index;
  }
}
