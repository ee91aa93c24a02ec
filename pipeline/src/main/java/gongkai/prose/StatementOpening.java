package gongkai.prose;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that may open a statement, and how the statement goes on.
 *
 * @param anchor index within the words of the two characters that single them out
 * @param between the words of the pattern that may follow
 * @param anyWords whether any words without punctuation may follow
 * @param rank of the pattern in the order of patterns
 */
record StatementOpening(
    String words,
    int anchor,
    StatementPattern pattern,
    WordSet between,
    boolean anyWords,
    int rank) {
  /** Pairs of characters that these texts are full of, so that they single out no opening. */
  private static final Set<String> COMMON = Set.of("公开", "信息", "政府", "政务");

  /** Longest run of words between opening and number. */
  private static final int REACH = 40;

  static StatementOpening of(String words, StatementPattern pattern, WordSet between, int rank) {
    return new StatementOpening(words, anchor(words), pattern, between, pattern.anyWords(), rank);
  }

  private static int anchor(String words) {
    for (int index = 0; index + 2 <= words.length(); index++) {
      if (!COMMON.contains(words.substring(index, index + 2))) {
        return index;
      }
    }
    return 0;
  }

  /** The statement that begins with these words at the index, null where none does. */
  @Nullable Statement at(String text, int start) {
    if (!text.startsWith(words, start) || !standsAlone(text, start)) {
      return null;
    }
    int gap = start + words.length();
    Statement found;
    if (anyWords) {
      found = afterAnyWords(text, start, gap);
    } else {
      int number = afterWords(text, gap);
      found =
          pattern.saysZero()
              ? zero(text, start, number)
              : quantity(text, start, behindKinds(text, number));
    }
    return found != null && StatementContext.allow(text, found, pattern) ? found : null;
  }

  private int afterWords(String text, int gap) {
    int index = Characters.skipBlanks(text, gap);
    int length = between.lengthAt(text, index);
    while (length > 0 && index - gap < REACH) {
      index = Characters.skipBlanks(text, index + length);
      length = between.lengthAt(text, index);
    }
    return index;
  }

  /** Passes over a count of kinds before the count itself: 4类16条. */
  private int behindKinds(String text, int number) {
    Quantity kinds = Quantity.at(text, number);
    if (kinds == null) {
      return number;
    }
    int unit = Characters.skipBlanks(text, kinds.end());
    return unit < text.length() && text.charAt(unit) == '类' ? afterWords(text, unit + 1) : number;
  }

  private @Nullable Statement afterAnyWords(String text, int start, int gap) {
    int end = Math.min(text.length(), gap + REACH);
    for (int index = Characters.skipBlanks(text, gap); index < end; index++) {
      char character = text.charAt(index);
      if (Characters.CLAUSE_END.contains(character)) {
        return null;
      }
      if (Quantity.begins(character)) {
        Statement found = quantity(text, start, index);
        if (found != null) {
          return found;
        }
        if (Characters.DIGIT.contains(character)) {
          index = behindDate(text, index);
          if (index < 0) {
            return null;
          }
        }
      }
    }
    return null;
  }

  /** The index of the last character of a year, date or kind count (2023年, 12类), else -1. */
  private static int behindDate(String text, int index) {
    Quantity number = Quantity.at(text, index);
    if (number == null) {
      return -1;
    }
    int unit = Characters.skipBlanks(text, number.end());
    return unit < text.length() && "年月日类个".indexOf(text.charAt(unit)) >= 0 ? unit : -1;
  }

  private @Nullable Statement quantity(String text, int start, int number) {
    Quantity quantity = Quantity.at(text, number);
    if (quantity == null) {
      return null;
    }
    int unit = Characters.skipBlanks(text, quantity.end());
    for (String word : pattern.units()) {
      if (text.startsWith(word, unit)) {
        int end = unit + word.length();
        return new Statement(
            pattern.name(),
            quantity.value(),
            word,
            quantity.approximate(),
            StatementContext.year(text, number),
            start,
            number,
            end,
            text.substring(start, end));
      }
    }
    return null;
  }

  /** Words that say zero must fill the rest of their clause. */
  private @Nullable Statement zero(String text, int start, int end) {
    if (end < text.length()
        && !Characters.CLAUSE_END.contains(text.charAt(end))
        && !Characters.CLOSING_BRACKET.contains(text.charAt(end))) {
      return null;
    }
    String words = text.substring(start, end).strip();
    Integer year = StatementContext.year(text, end);
    return new Statement(pattern.name(), BigDecimal.ZERO, "", false, year, start, end, end, words);
  }

  /** An opening that is a number, as 12345, is no part of a longer one. */
  private boolean standsAlone(String text, int start) {
    int end = start + words.length();
    return !Characters.DIGIT.contains(words.charAt(0))
        || ((start == 0 || !Characters.DIGIT.contains(text.charAt(start - 1)))
            && (end == text.length() || !Characters.DIGIT.contains(text.charAt(end))));
  }
}
