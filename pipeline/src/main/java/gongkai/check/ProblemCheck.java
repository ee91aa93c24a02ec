package gongkai.check;

import gongkai.report.AnnualReport;

/** What extractors and the parser recorded, as findings of the rules that the registry names. */
final class ProblemCheck implements Check {
  private final ProblemRegistry registry;

  ProblemCheck(Rules rules) {
    registry = new ProblemRegistry(rules);
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    report.problems().forEach(problem -> findings.add(registry.finding(problem)));
  }
}
