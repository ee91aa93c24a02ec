package gongkai.check;

import gongkai.document.Problem;
import gongkai.report.AnnualReport;
import java.util.Optional;

/** What the reader recorded on its way, weighed by the registry (R, E8, E9). */
final class ReadingCheck implements Check {
  private final Rules rules;

  ReadingCheck(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (Problem problem : report.problems()) {
      Optional<Rule> rule = rules.rule(problem.code());
      findings.add(
          new Finding(
              problem.code(),
              rule.map(Rule::severity).orElse(Severity.MEDIUM),
              rule.map(Rule::verdict).orElse(Verdict.SUSPECT),
              problem.cells(),
              null,
              null,
              problem.message()));
    }
  }
}
