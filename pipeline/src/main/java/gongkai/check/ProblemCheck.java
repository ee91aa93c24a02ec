package gongkai.check;

import gongkai.document.Problem;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import gongkai.text.CellText;
import gongkai.text.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reader recorded on its way, weighed by the registry, and whether it invented (R, E). */
final class ProblemCheck implements Check {
  private final Rules rules;
  private final Rule invented;

  ProblemCheck(Rules rules) {
    this.rules = rules;
    invented = rules.require("R4");
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
    for (ParsedTable table : report.tables()) {
      for (Measure measure : table.measures()) {
        if (measure.value() != null && !isPrinted(measure.raw(), measure.value())) {
          findings.atCell(
              invented,
              invented.verdict(),
              measure.key(),
              List.of(measure.key().name()),
              measure.value().toPlainString(),
              measure.raw(),
              Map.of());
        }
      }
    }
  }

  /** Whether the text of a cell says the number that was taken from it. */
  private static boolean isPrinted(String raw, BigDecimal value) {
    if (raw.length() == 1 && value.scale() == 0 && value.precision() == 1) {
      int digit = raw.charAt(0) - '0';
      if (digit >= 0 && digit <= 9) {
        return value.intValue() == digit;
      }
    }
    BigDecimal printed = CellText.of(Folding.fold(raw)).value();
    return printed != null && printed.compareTo(value) == 0;
  }
}
