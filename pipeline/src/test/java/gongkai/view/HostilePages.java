package gongkai.view;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.region.Body;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import java.util.List;

/** Reports whose every text is somebody's attempt to do more than be read. */
final class HostilePages {
  private HostilePages() {}

  /** The page with the text in title, path, body, region, cells and a finding. */
  static ReportPage with(ReportPage page, String text) {
    return new ReportPage(
        page.path() + text,
        page.format(),
        page.status(),
        text,
        page.reportYear(),
        page.publishedOn(),
        text,
        new Body(text, text, "bureau", "county", "unit", text),
        page.tables().stream()
            .map(
                table ->
                    new ParsedTable(
                        table.table(),
                        table.edition(),
                        table.missingLines(),
                        table.measures().stream().map(measure -> hostile(measure, text)).toList()))
            .toList(),
        List.of(
            new Finding(
                text,
                Severity.HIGH,
                Verdict.FAIL,
                List.of("applications.received.total", text),
                text,
                text,
                text)));
  }

  /**
   * Numbers stay numbers, printed as the text; every fourth cell is words, every fourth unreadable.
   */
  private static Measure hostile(Measure measure, String text) {
    return switch (Math.floorMod(measure.key().name().hashCode(), 4)) {
      case 0 -> new Measure(measure.key(), null, MeasureStatus.TEXT, text, measure.span());
      case 1 -> new Measure(measure.key(), null, MeasureStatus.UNREADABLE, text, measure.span());
      default ->
          new Measure(measure.key(), measure.value(), measure.status(), text, measure.span());
    };
  }
}
