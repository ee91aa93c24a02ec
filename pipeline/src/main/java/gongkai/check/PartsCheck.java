package gongkai.check;

import gongkai.prose.PartList;
import gongkai.report.AnnualReport;
import gongkai.report.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Compares totals in the running text with the parts listed in the same sentence (D9). */
final class PartsCheck implements Check {
  private final Rule parts;
  private final int wholeFrom;

  PartsCheck(Rules rules) {
    parts = rules.require("D9");
    wholeFrom = parts.limit() == null ? 1 : parts.limit();
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (Section section : report.sections()) {
      for (PartList list : PartList.in(section.text())) {
        BigDecimal sum = list.sum();
        int order = sum.compareTo(list.total());
        // A short list may name only the largest parts.
        boolean whole = !list.open() && list.parts().size() >= wholeFrom;
        if (order > 0 || order < 0 && whole) {
          String count = Integer.toString(list.parts().size());
          findings.overall(
              parts,
              List.of(),
              list.total().toPlainString(),
              sum.toPlainString(),
              Map.of("words", Wording.shortened(list.words()), "count", count));
        }
      }
    }
  }
}
