package gongkai.check;

import gongkai.report.AnnualReport;
import java.util.List;

/** All checks of single reports. Immutable; one instance serves all threads. */
public final class Checks {
  private static final Checks STANDARD = new Checks(Rules.standard());

  private final Rules rules;
  private final List<Check> checks;

  private Checks(Rules rules) {
    this.rules = rules;
    checks =
        List.of(
            new ArithmeticCheck(rules),
            new CellCheck(rules),
            new ProseCheck(rules),
            new PartsCheck(rules),
            new FeeCheck(rules),
            new TextCheck(rules),
            new StructureCheck(rules),
            new ProblemCheck(rules),
            new PrintedValueCheck(rules));
  }

  /** The rules of the registry that the program carries. */
  public static Checks standard() {
    return STANDARD;
  }

  /**
   * Tests a report against every rule.
   *
   * @return what it does not satisfy and what could not be tested, in the order of the checks;
   *     empty for a clean report
   */
  public List<Finding> findings(AnnualReport report) {
    CellValues values = new CellValues(report);
    FindingCollector findings = new FindingCollector(rules);
    for (Check check : checks) {
      check.examine(report, values, findings);
    }
    return findings.findings();
  }
}
