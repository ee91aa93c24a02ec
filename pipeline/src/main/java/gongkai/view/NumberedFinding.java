package gongkai.view;

import gongkai.check.Finding;
import gongkai.check.Rule;
import gongkai.check.Rules;
import gongkai.check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One finding with the number that stands at its cells.
 *
 * @param number from 1
 * @param year of the report that it is about, for headings
 */
record NumberedFinding(int number, String year, Finding finding) {
  private static final Comparator<Finding> MOST_SEVERE_FIRST =
      Comparator.comparing((Finding finding) -> !isAssessed(finding))
          .thenComparing(Finding::severity);

  /**
   * The findings of one report: those whose rule could be tested first, the most severe before
   * others.
   */
  static List<NumberedFinding> of(ReportPage page, int first) {
    List<NumberedFinding> numbered = new ArrayList<>();
    for (Finding finding : page.findings().stream().sorted(MOST_SEVERE_FIRST).toList()) {
      numbered.add(new NumberedFinding(first + numbered.size(), page.year(), finding));
    }
    return numbered;
  }

  /** Whether the rule found a fault; otherwise it lacked a number to test. */
  boolean isAssessed() {
    return isAssessed(finding);
  }

  static boolean isAssessed(Finding finding) {
    return finding.verdict() != Verdict.NOT_ASSESSABLE;
  }

  /** The rule's title in Chinese, empty where no such rule is registered any more. */
  String titleChinese() {
    return Rules.standard().rule(finding.rule()).map(Rule::titleChinese).orElse("");
  }

  /** The rule's title in English. */
  String titleEnglish() {
    return Rules.standard().rule(finding.rule()).map(Rule::titleEnglish).orElse("");
  }

  /** {@code high 高, fail 不符}. */
  String severityAndVerdict() {
    return "%s %s, %s %s"
        .formatted(
            finding.severity().code(),
            finding.severity().label(),
            finding.verdict().code(),
            finding.verdict().label());
  }
}
