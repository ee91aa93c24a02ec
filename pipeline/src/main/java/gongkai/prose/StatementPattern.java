package gongkai.prose;

import static java.util.Objects.requireNonNull;

import gongkai.text.CsvResource;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * How running text states one kind of number: opening words, then words that may come between, then
 * the number and its measure word, all within one clause.
 *
 * @param name what the number counts
 * @param openings any of them begins the statement; two characters or more
 * @param between words allowed before the number; only {@code *} for any words without punctuation
 * @param needs at least one of them comes before the number; empty for no condition
 * @param units measure words, longest first; empty where the words themselves say zero (未收到申请)
 * @param then at least one of them comes between the measure word and the end of the clause; empty
 *     for no condition
 * @param clauseWithout words that must not be in the clause up to the number
 * @param sentenceWith at least one of them is in the sentence; empty for no condition
 * @param sentenceWithout words that must not be in the sentence up to the opening
 * @param notAfter words that must not follow the statement
 * @param partial whether a number listed behind 其中 counts too
 */
record StatementPattern(
    String name,
    List<String> openings,
    List<String> between,
    List<String> needs,
    List<String> units,
    List<String> then,
    List<String> clauseWithout,
    List<String> sentenceWith,
    List<String> sentenceWithout,
    List<String> notAfter,
    boolean partial) {
  private static final Pattern BAR = Pattern.compile("\\|");

  StatementPattern {
    requireNonNull(name, "name is null");
    openings = List.copyOf(openings);
    if (openings.stream().anyMatch(words -> words.length() < 2)) {
      throw new IllegalArgumentException("Invalid opening of " + name + ": under two characters");
    }
    between = List.copyOf(between);
    needs = List.copyOf(needs);
    units = longestFirst(units);
    then = List.copyOf(then);
    clauseWithout = List.copyOf(clauseWithout);
    sentenceWith = List.copyOf(sentenceWith);
    sentenceWithout = List.copyOf(sentenceWithout);
    notAfter = List.copyOf(notAfter);
  }

  /** The patterns of a CSV resource, one a row, in its order; lists are divided by bars. */
  static List<StatementPattern> read(String resource) {
    return CsvResource.rows(resource).stream().map(StatementPattern::of).toList();
  }

  private static StatementPattern of(CSVRecord row) {
    return new StatementPattern(
        row.get("name"),
        words(row, "openings"),
        words(row, "between"),
        words(row, "needs"),
        words(row, "units"),
        words(row, "then"),
        words(row, "clause_without"),
        words(row, "sentence_with"),
        words(row, "sentence_without"),
        words(row, "not_after"),
        row.get("partial").equals("yes"));
  }

  private static List<String> words(CSVRecord row, String column) {
    return BAR.splitAsStream(row.get(column)).filter(word -> !word.isEmpty()).toList();
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  boolean anyWords() {
    return between.contains("*");
  }

  boolean saysZero() {
    return units.isEmpty();
  }
}
