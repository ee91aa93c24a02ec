package gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that running text states under given patterns, in one pass whose work per
 * character is bounded. Immutable; one instance serves all threads.
 */
public final class Statements {
  /** Longest run of words between opening and number. */
  private static final int REACH = 40;

  private static final int CHARACTERS = 1 << 16;

  private final Map<Character, List<Opening>> openings = new HashMap<>();
  private final long[] first = new long[CHARACTERS / Long.SIZE];

  private record Opening(String words, StatementPattern pattern, int rank) {}

  /** Where a number of several patterns stands, the pattern named first takes it. */
  public Statements(List<StatementPattern> patterns) {
    for (int rank = 0; rank < patterns.size(); rank++) {
      for (String words : patterns.get(rank).openings()) {
        char character = words.charAt(0);
        first[character >> 6] |= 1L << character;
        openings
            .computeIfAbsent(character, key -> new ArrayList<>())
            .add(new Opening(words, patterns.get(rank), rank));
      }
    }
  }

  /** The statements of a text in the order of their numbers. */
  public List<Statement> in(String text) {
    List<Claim> claims = new ArrayList<>();
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if ((first[character >> 6] & 1L << character) != 0) {
        for (Opening opening : openings.get(character)) {
          if (text.startsWith(opening.words(), index)) {
            Statement statement = statement(text, index, opening.words(), opening.pattern());
            if (statement != null) {
              claims.add(new Claim(statement, opening.rank()));
            }
          }
        }
      }
    }
    return claims.isEmpty() ? List.of() : undisputed(claims);
  }

  private record Claim(Statement statement, int rank) {}

  /** Leaves each printed number one statement, and each name one statement where words say zero. */
  private static List<Statement> undisputed(List<Claim> claims) {
    claims.sort(
        Comparator.comparingInt((Claim claim) -> claim.statement().number())
            .thenComparingInt(Claim::rank));
    List<Statement> statements = new ArrayList<>();
    Statement last = null;
    for (Claim claim : claims) {
      Statement statement = claim.statement();
      boolean disputed =
          last != null
              && last.number() == statement.number()
              && (!statement.unit().isEmpty() || last.name().equals(statement.name()));
      if (!disputed) {
        statements.add(statement);
        last = statement;
      }
    }
    return List.copyOf(statements);
  }

  private static @Nullable Statement statement(
      String text, int start, String opening, StatementPattern pattern) {
    int gap = start + opening.length();
    Statement found;
    if (pattern.anyWords()) {
      found = afterAnyWords(text, start, gap, pattern);
    } else {
      int number = afterWords(text, gap, pattern.between());
      found =
          pattern.saysZero()
              ? zero(text, start, number, pattern)
              : quantity(text, start, number, pattern);
    }
    return found != null && Surroundings.allow(text, gap, found, pattern) ? found : null;
  }

  private static int afterWords(String text, int gap, List<String> words) {
    int index = Blanks.skip(text, gap);
    while (index - gap < REACH) {
      int next = index;
      for (String word : words) {
        if (text.startsWith(word, index)) {
          next = Blanks.skip(text, index + word.length());
          break;
        }
      }
      if (next == index) {
        break;
      }
      index = next;
    }
    return index;
  }

  private static @Nullable Statement afterAnyWords(
      String text, int start, int gap, StatementPattern pattern) {
    int end = Math.min(text.length(), gap + REACH);
    for (int index = Blanks.skip(text, gap); index < end; index++) {
      char character = text.charAt(index);
      if (Surroundings.endsClause(character)) {
        return null;
      }
      if (Quantity.begins(character)) {
        Statement found = quantity(text, start, index, pattern);
        if (found != null) {
          return found;
        }
        if (Quantity.digit(character) >= 0) {
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
    int unit = Blanks.skip(text, number.end());
    return unit < text.length() && "年月日类个".indexOf(text.charAt(unit)) >= 0 ? unit : -1;
  }

  private static @Nullable Statement quantity(
      String text, int start, int number, StatementPattern pattern) {
    Quantity quantity = Quantity.at(text, number);
    if (quantity == null) {
      return null;
    }
    int unit = Blanks.skip(text, quantity.end());
    for (String word : pattern.units()) {
      if (text.startsWith(word, unit)) {
        int end = unit + word.length();
        return new Statement(
            pattern.name(),
            quantity.value(),
            word,
            quantity.approximate(),
            start,
            number,
            end,
            text.substring(start, end));
      }
    }
    return null;
  }

  /** Words that say zero must fill the rest of their clause. */
  private static @Nullable Statement zero(
      String text, int start, int end, StatementPattern pattern) {
    if (end < text.length() && !Surroundings.endsClause(text.charAt(end))) {
      return null;
    }
    String words = text.substring(start, end).strip();
    return new Statement(pattern.name(), BigDecimal.ZERO, "", false, start, end, end, words);
  }
}
