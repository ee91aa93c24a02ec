package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Labels;
import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one report, with messages from the registry's patterns. */
final class FindingCollector {
  private static final String REASONS_RESOURCE = "/checks/not_assessable.csv";
  private static final Messages<NotAssessable> REASONS =
      new Messages<>(
          NotAssessable.class,
          NotAssessable::arguments,
          REASONS_RESOURCE,
          CsvResource.rows(REASONS_RESOURCE));

  private final Rules rules;
  private final List<Finding> findings = new ArrayList<>();

  FindingCollector(Rules rules) {
    this.rules = rules;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** Adds a finding about one cell, its line or its column, unless the cell is exempt. */
  void atCell(
      Rule rule,
      Verdict verdict,
      CellKey subject,
      List<String> cells,
      @Nullable String expected,
      @Nullable String actual,
      Map<String, String> words) {
    rules
        .severity(rule, subject)
        .ifPresent(
            severity -> {
              Map<String, String> all = new HashMap<>(words);
              all.putAll(named(subject));
              overall(rule, severity, verdict, cells, expected, actual, all);
            });
  }

  /** Adds a finding about a report or a table as a whole, with the rule's own severity. */
  void overall(
      Rule rule,
      List<String> cells,
      @Nullable String expected,
      @Nullable String actual,
      Map<String, String> words) {
    overall(rule, rule.severity(), rule.verdict(), cells, expected, actual, words);
  }

  /** Adds a finding about a report or a table as a whole. */
  void overall(
      Rule rule,
      Severity severity,
      Verdict verdict,
      List<String> cells,
      @Nullable String expected,
      @Nullable String actual,
      Map<String, String> words) {
    Map<String, String> all = new HashMap<>(words);
    all.put("expected", Wording.shortened(expected == null ? "" : expected));
    all.put("actual", Wording.shortened(actual == null ? "" : actual));
    String message = rules.message(rule).fill(all);
    findings.add(new Finding(rule.id(), severity, verdict, cells, expected, actual, message));
  }

  /** Adds one finding for each severity about many cells: an empty table is one fault, not 175. */
  void together(
      Rule rule, List<CellKey> subjects, Function<List<CellKey>, Map<String, String>> words) {
    Map<Severity, List<CellKey>> bySeverity = new EnumMap<>(Severity.class);
    for (CellKey subject : subjects) {
      rules
          .severity(rule, subject)
          .ifPresent(
              severity ->
                  bySeverity.computeIfAbsent(severity, key -> new ArrayList<>()).add(subject));
    }
    bySeverity.forEach(
        (severity, cells) -> {
          Map<String, String> all = new HashMap<>(words.apply(cells));
          all.put("table", Wording.table(cells.get(0).table()));
          all.put("count", Integer.toString(cells.size()));
          List<String> names = cells.stream().map(CellKey::name).toList();
          overall(rule, severity, rule.verdict(), names, null, null, all);
        });
  }

  /** Adds one finding on how many identities of a rule cannot be tested, and why. */
  void notAssessable(
      Rule rule,
      int identities,
      Collection<String> cells,
      NotAssessable reason,
      Map<String, String> words) {
    Map<String, String> all = new HashMap<>(words);
    all.put("title", rule.titleChinese());
    all.put("count", Integer.toString(identities));
    String message = REASONS.of(reason).fill(all);
    findings.add(
        new Finding(
            rule.id(),
            rule.severity(),
            Verdict.NOT_ASSESSABLE,
            List.copyOf(cells),
            null,
            null,
            message));
  }

  private static Map<String, String> named(CellKey subject) {
    Labels labels = Labels.standard();
    return Map.of(
        "cell", Wording.cell(subject),
        "line", Wording.named(labels.line(subject.table(), subject.line())),
        "column", Wording.named(labels.column(subject.table(), subject.column())),
        "table", Wording.table(subject.table()));
  }
}
