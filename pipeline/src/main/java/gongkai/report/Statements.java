package gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that running text states under given patterns, in one pass whose work per
 * character is bounded. Immutable; one instance serves all threads.
 */
public final class Statements {
  /** Longest run of words between opening and number. */
  private static final int REACH = 40;

  private static final int PAIRS = 1 << 16;

  /** Pairs of characters that these texts are full of, so that they single out no opening. */
  private static final Set<String> COMMON = Set.of("公开", "信息", "政府", "政务");

  /** The openings by the hash of two of their characters, and a bit for each hash in use. */
  private final Map<Integer, List<Opening>> openings = new HashMap<>();

  private final long[] used = new long[PAIRS / Long.SIZE];

  /**
   * @param anchor index within the words of the two characters that single it out
   * @param rank place of the pattern in the order of patterns
   */
  private record Opening(
      String words, int anchor, StatementPattern pattern, WordSet between, int rank) {}

  /** Where a number of several patterns stands, the pattern named first takes it. */
  public Statements(List<StatementPattern> patterns) {
    for (int rank = 0; rank < patterns.size(); rank++) {
      StatementPattern pattern = patterns.get(rank);
      WordSet between = new WordSet(pattern.between());
      for (String words : pattern.openings()) {
        int anchor = anchor(words);
        int pair = pair(words.charAt(anchor), words.charAt(anchor + 1));
        used[pair >> 6] |= 1L << pair;
        openings
            .computeIfAbsent(pair, key -> new ArrayList<>())
            .add(new Opening(words, anchor, pattern, between, rank));
      }
    }
  }

  private static int anchor(String words) {
    for (int index = 0; index + 2 <= words.length(); index++) {
      if (!COMMON.contains(words.substring(index, index + 2))) {
        return index;
      }
    }
    return 0;
  }

  private static int pair(char one, char two) {
    return (one * 31 + two) & (PAIRS - 1);
  }

  /** The statements of a text in the order of their numbers. */
  public List<Statement> in(String text) {
    char[] characters = text.toCharArray();
    List<Claim> claims = List.of();
    for (int index = 1; index < characters.length; index++) {
      int pair = pair(characters[index - 1], characters[index]);
      if ((used[pair >> 6] & 1L << pair) != 0) {
        claims = claim(text, index - 1, openings.get(pair), claims);
      }
    }
    return claims.isEmpty() ? List.of() : undisputed(claims);
  }

  private static List<Claim> claim(
      String text, int pair, List<Opening> openings, List<Claim> claims) {
    List<Claim> all = claims;
    for (Opening opening : openings) {
      int start = pair - opening.anchor();
      if (text.startsWith(opening.words(), start) && standsAlone(text, start, opening.words())) {
        Statement statement = statement(text, start, opening);
        if (statement != null) {
          all = all.isEmpty() ? new ArrayList<>() : all;
          all.add(new Claim(statement, opening.rank()));
        }
      }
    }
    return all;
  }

  /** An opening that is a number, as 12345, is no part of a longer one. */
  private static boolean standsAlone(String text, int start, String words) {
    int end = start + words.length();
    return !Marks.is(words.charAt(0), Marks.DIGIT)
        || ((start == 0 || !Marks.is(text.charAt(start - 1), Marks.DIGIT))
            && (end == text.length() || !Marks.is(text.charAt(end), Marks.DIGIT)));
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

  private static @Nullable Statement statement(String text, int start, Opening opening) {
    StatementPattern pattern = opening.pattern();
    int gap = start + opening.words().length();
    Statement found;
    if (pattern.anyWords()) {
      found = afterAnyWords(text, start, gap, pattern);
    } else {
      int number = afterWords(text, gap, opening.between());
      found =
          pattern.saysZero()
              ? zero(text, start, number, pattern)
              : quantity(text, start, behindKinds(text, number, opening), pattern);
    }
    return found != null && Surroundings.allow(text, found, pattern) ? found : null;
  }

  private static int afterWords(String text, int gap, WordSet words) {
    int index = Marks.behindBlanks(text, gap);
    int length = words.lengthAt(text, index);
    while (length > 0 && index - gap < REACH) {
      index = Marks.behindBlanks(text, index + length);
      length = words.lengthAt(text, index);
    }
    return index;
  }

  /** Passes over a count of kinds before the count itself: 4类16条. */
  private static int behindKinds(String text, int number, Opening opening) {
    Quantity kinds = Quantity.at(text, number);
    if (kinds == null) {
      return number;
    }
    int unit = Marks.behindBlanks(text, kinds.end());
    return unit < text.length() && text.charAt(unit) == '类'
        ? afterWords(text, unit + 1, opening.between())
        : number;
  }

  private static @Nullable Statement afterAnyWords(
      String text, int start, int gap, StatementPattern pattern) {
    int end = Math.min(text.length(), gap + REACH);
    for (int index = Marks.behindBlanks(text, gap); index < end; index++) {
      char character = text.charAt(index);
      if (Marks.is(character, Marks.CLAUSE_END)) {
        return null;
      }
      if (Quantity.begins(character)) {
        Statement found = quantity(text, start, index, pattern);
        if (found != null) {
          return found;
        }
        if (Marks.is(character, Marks.DIGIT)) {
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
    int unit = Marks.behindBlanks(text, number.end());
    return unit < text.length() && "年月日类个".indexOf(text.charAt(unit)) >= 0 ? unit : -1;
  }

  private static @Nullable Statement quantity(
      String text, int start, int number, StatementPattern pattern) {
    Quantity quantity = Quantity.at(text, number);
    if (quantity == null) {
      return null;
    }
    int unit = Marks.behindBlanks(text, quantity.end());
    for (String word : pattern.units()) {
      if (text.startsWith(word, unit)) {
        int end = unit + word.length();
        return new Statement(
            pattern.name(),
            quantity.value(),
            word,
            quantity.approximate(),
            Surroundings.year(text, number),
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
    if (end < text.length()
        && !Marks.is(text.charAt(end), Marks.CLAUSE_END | Marks.CLOSING_BRACKET)) {
      return null;
    }
    String words = text.substring(start, end).strip();
    Integer year = Surroundings.year(text, end);
    return new Statement(pattern.name(), BigDecimal.ZERO, "", false, year, start, end, end, words);
  }
}
