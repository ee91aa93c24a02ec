package gongkai.check;

import gongkai.report.AnnualReport;

/** A family of rules that are tested together on one report. */
interface Check {
  void examine(AnnualReport report, CellValues values, FindingCollector findings);
}
