package gongkai.check;

import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import gongkai.text.CellText;
import gongkai.text.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Whether the text of each cell says the number that the parser took from it (R4). */
final class PrintedValueCheck implements Check {
  private final Rule notPrinted;

  PrintedValueCheck(Rules rules) {
    notPrinted = rules.require("R4");
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (ParsedTable table : report.tables()) {
      for (Measure measure : table.measures()) {
        if (measure.value() != null && !isPrinted(measure.raw(), measure.value())) {
          findings.atCell(
              notPrinted,
              notPrinted.verdict(),
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
