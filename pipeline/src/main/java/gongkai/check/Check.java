package gongkai.check;

import gongkai.report.AnnualReport;

/** A family of rules that are tested together. Immutable; one instance serves all threads. */
interface Check {
  /** Tests one report and adds what it does not satisfy. */
  void examine(AnnualReport report, CellValues values, FindingCollector findings);
}
