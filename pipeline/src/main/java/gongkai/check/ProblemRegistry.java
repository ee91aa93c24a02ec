package gongkai.check;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.text.CsvResource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** The rule and the sentence of each code that extractors and the parser record. */
final class ProblemRegistry {
  private static final String RESOURCE = "/checks/problems.csv";

  private final Map<ProblemCode, Rule> rules = new EnumMap<>(ProblemCode.class);
  private final Messages<ProblemCode> messages;

  /** The registry that the program carries. */
  ProblemRegistry(Rules rules) {
    this(rules, CsvResource.rows(RESOURCE));
  }

  /**
   * @param rows {@code code}, {@code rule} and {@code message}, one row for each code
   * @throws IllegalArgumentException when a code has no row, a row no code, a message a name that
   *     its code does not carry, or a rule no sentence or two kinds of them
   */
  ProblemRegistry(Rules rules, List<CSVRecord> rows) {
    messages = new Messages<>(ProblemCode.class, ProblemCode::arguments, RESOURCE, rows);
    Set<Rule> worded = new HashSet<>();
    for (CSVRecord row : rows) {
      Rule rule = rules.require(row.get("rule"));
      this.rules.put(ProblemCode.valueOf(row.get("code").toUpperCase(Locale.ROOT)), rule);
      worded.add(rule);
    }
    for (Rule rule : rules.all()) {
      if (rule.message().isEmpty() != worded.contains(rule)) {
        throw new IllegalArgumentException(
            "Invalid rule "
                + rule.id()
                + ": its message stands either in the registry of rules or in "
                + RESOURCE);
      }
    }
  }

  /** The finding that a recorded problem makes. */
  Finding finding(Problem problem) {
    Rule rule = rules.get(problem.code());
    Map<String, String> words = new HashMap<>();
    problem.arguments().forEach((name, argument) -> words.put(name, word(argument)));
    return new Finding(
        rule.id(),
        rule.severity(),
        rule.verdict(),
        problem.cells(),
        null,
        null,
        messages.of(problem.code()).fill(words));
  }

  private static String word(Object argument) {
    if (argument instanceof StatutoryTable table) {
      return Wording.table(table);
    }
    if (argument instanceof Edition edition) {
      return edition.code();
    }
    if (argument instanceof Collection<?> names) {
      return String.join(", ", names.stream().map(Object::toString).toList());
    }
    return argument.toString();
  }
}
