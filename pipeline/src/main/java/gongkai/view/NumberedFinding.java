package gongkai.view;

import gongkai.check.Finding;
import gongkai.check.Rule;
import gongkai.check.Rules;
import gongkai.check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One finding under the number that its cells are marked with.
 *
 * @param number from 1
 * @param year of the report that it is about, for headings
 */
public record NumberedFinding(int number, String year, Finding finding) {
  private static final Comparator<Finding> WEIGHTIEST_FIRST =
      Comparator.comparing((Finding finding) -> !speaksAgainst(finding))
          .thenComparing(Finding::severity);

  /** The findings of one report: what speaks against it first, the most severe before others. */
  static List<NumberedFinding> of(ReportPage page, int first) {
    List<NumberedFinding> numbered = new ArrayList<>();
    for (Finding finding : page.findings().stream().sorted(WEIGHTIEST_FIRST).toList()) {
      numbered.add(new NumberedFinding(first + numbered.size(), page.year(), finding));
    }
    return numbered;
  }

  /** Whether the rule found something rather than lacking a number to test. */
  public boolean speaksAgainst() {
    return speaksAgainst(finding);
  }

  static boolean speaksAgainst(Finding finding) {
    return finding.verdict() != Verdict.NOT_ASSESSABLE;
  }

  /** The rule's title in Chinese, empty where no such rule is registered any more. */
  public String titleChinese() {
    return Rules.standard().rule(finding.rule()).map(Rule::titleChinese).orElse("");
  }

  /** The rule's title in English. */
  public String titleEnglish() {
    return Rules.standard().rule(finding.rule()).map(Rule::titleEnglish).orElse("");
  }

  /** {@code high 高, fail 不符}. */
  public String weight() {
    return "%s %s, %s %s"
        .formatted(
            finding.severity().code(),
            finding.severity().label(),
            finding.verdict().code(),
            finding.verdict().label());
  }
}
