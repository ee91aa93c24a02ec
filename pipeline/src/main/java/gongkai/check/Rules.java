package gongkai.check;

import gongkai.form.CellKey;
import gongkai.text.CsvResource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The registry of all rules within and across reports, read from {@code checks/rules.csv}. */
public final class Rules {
  private static final Rules STANDARD =
      new Rules(
          CsvResource.rows("/checks/rules.csv").stream().map(Rules::rule).toList(),
          CsvResource.rows("/checks/severities.csv").stream().map(Rules::severityAt).toList());

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, MessagePattern> messages = new HashMap<>();
  private final List<SeverityAt> severities;

  /** A severity that differs from the rule's own for some cells; null exempts them. */
  private record SeverityAt(
      String rule, String table, String line, String column, @Nullable Severity severity) {
    boolean covers(String id, CellKey cell) {
      return rule.equals(id)
          && table.equals(cell.table().code())
          && (line.equals("*") || line.equals(cell.line()))
          && (column.equals("*") || column.equals(cell.column()));
    }
  }

  private Rules(List<Rule> rules, List<SeverityAt> severities) {
    for (Rule rule : rules) {
      this.rules.put(rule.id(), rule);
      messages.put(rule.id(), new MessagePattern(rule.message()));
    }
    this.severities = severities;
    severities.forEach(severityAt -> require(severityAt.rule()));
  }

  /** The registry that the program carries. */
  public static Rules standard() {
    return STANDARD;
  }

  /** All rules in the order of the registry. */
  public Collection<Rule> all() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** The rule with the given id, if it is registered. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * The rule with the given id.
   *
   * @throws IllegalArgumentException when the registry has no such rule
   */
  Rule require(String id) {
    return rule(id)
        .orElseThrow(() -> new IllegalArgumentException("Missing rule " + id + " in the registry"));
  }

  /** The sentence of a rule's findings. */
  MessagePattern message(Rule rule) {
    return messages.get(rule.id());
  }

  /** The severity of a rule at one cell; empty where the cell is exempt from the rule. */
  Optional<Severity> severity(Rule rule, CellKey cell) {
    for (SeverityAt severityAt : severities) {
      if (severityAt.covers(rule.id(), cell)) {
        return Optional.ofNullable(severityAt.severity());
      }
    }
    return Optional.of(rule.severity());
  }

  private static Rule rule(CSVRecord row) {
    String weaker = row.get("weaker_severity");
    String limit = row.get("limit");
    return new Rule(
        row.get("id"),
        Integer.parseInt(row.get("version")),
        row.get("group"),
        severity(row.get("severity")),
        weaker.isEmpty() ? null : severity(weaker),
        Verdict.valueOf(row.get("verdict").toUpperCase(Locale.ROOT)),
        limit.isEmpty() ? null : Integer.valueOf(limit),
        row.get("title_zh"),
        row.get("title_en"),
        row.get("formula"),
        row.get("message"));
  }

  private static SeverityAt severityAt(CSVRecord row) {
    String severity = row.get("severity");
    return new SeverityAt(
        row.get("rule"),
        row.get("table"),
        row.get("line"),
        row.get("column"),
        severity.equals("none") ? null : severity(severity));
  }

  private static Severity severity(String code) {
    return Severity.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
