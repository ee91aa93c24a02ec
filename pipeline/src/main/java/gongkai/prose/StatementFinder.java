package gongkai.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the numbers that running text states under given patterns, in one pass whose work per
 * character is bounded. Immutable; one instance serves all threads.
 */
public final class StatementFinder {
  private static final int PAIRS = 1 << 16;

  /** The openings by the hash of two of their characters, and a bit for each hash in use. */
  private final StatementOpening[][] openings = new StatementOpening[PAIRS][];

  private final long[] used = new long[PAIRS / Long.SIZE];

  /**
   * The finder for the patterns of a CSV resource, whose columns {@link StatementPattern}
   * describes. Where a number fits several patterns, the one listed first takes it.
   *
   * @param resource absolute within the class path, such as {@code /figures.csv}
   */
  public static StatementFinder of(String resource) {
    return new StatementFinder(StatementPattern.read(resource));
  }

  StatementFinder(List<StatementPattern> patterns) {
    Map<Integer, List<StatementOpening>> byPair = new HashMap<>();
    for (int rank = 0; rank < patterns.size(); rank++) {
      StatementPattern pattern = patterns.get(rank);
      WordSet between = new WordSet(pattern.between());
      for (String words : pattern.openings()) {
        StatementOpening opening = StatementOpening.of(words, pattern, between, rank);
        int pair = pair(words.charAt(opening.anchor()), words.charAt(opening.anchor() + 1));
        used[pair >> 6] |= 1L << pair;
        byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(opening);
      }
    }
    byPair.forEach((pair, same) -> openings[pair] = same.toArray(StatementOpening[]::new));
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
        claims = claim(text, index - 1, openings[pair], claims);
      }
    }
    return claims.isEmpty() ? List.of() : undisputed(claims);
  }

  private static List<Claim> claim(
      String text, int pair, StatementOpening[] openings, List<Claim> claims) {
    List<Claim> all = claims;
    for (StatementOpening opening : openings) {
      Statement statement = opening.at(text, pair - opening.anchor());
      if (statement != null) {
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(new Claim(statement, opening.rank()));
      }
    }
    return all;
  }

  private record Claim(Statement statement, int rank) {}

  /** Keeps one statement for each printed number, and one for each name where words say zero. */
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
}
