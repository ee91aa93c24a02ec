package gongkai.check;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the rule registry.
 *
 * @param id as findings carry it, such as {@code A1}
 * @param version raised whenever the rule's meaning changes
 * @param group {@code arithmetic}, {@code cell}, {@code prose}, {@code structure} or {@code
 *     reading} within a report; {@code years} or {@code bodies} across reports, tested in SQL
 * @param severity unless the registry has another for the cell concerned
 * @param weakerSeverity the severity within the limit, null where the rule has one severity
 * @param verdict the verdict when the rule is broken
 * @param limit a number that the rule's formula refers to, null where it has none
 * @param formula the rule in words and cell names
 * @param message pattern of a finding's sentence, names in braces; empty where {@code
 *     checks/problems.csv} words what extractors and the parser record
 */
public record Rule(
    String id,
    int version,
    String group,
    Severity severity,
    @Nullable Severity weakerSeverity,
    Verdict verdict,
    @Nullable Integer limit,
    String titleChinese,
    String titleEnglish,
    String formula,
    String message) {
  public Rule {
    requireNonNull(id, "id is null");
    requireNonNull(group, "group is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(verdict, "verdict is null");
    requireNonNull(titleChinese, "titleChinese is null");
    requireNonNull(titleEnglish, "titleEnglish is null");
    requireNonNull(formula, "formula is null");
    requireNonNull(message, "message is null");
  }
}
