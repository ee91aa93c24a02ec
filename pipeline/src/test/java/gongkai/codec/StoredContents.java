package gongkai.codec;

import gongkai.ProcessedReport;
import gongkai.document.SourceSpan;
import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import java.math.BigDecimal;
import java.util.List;

/** What a row of {@code files} holds of a report; what it does not is named by its decoder. */
final class StoredContents {
  private StoredContents() {}

  static ProcessedReport of(ProcessedReport processed) {
    AnnualReport report = processed.report();
    return report == null
        ? processed
        : new ProcessedReport(
            processed.source(),
            processed.format(),
            processed.sha256(),
            processed.status(),
            processed.reason(),
            stored(report),
            processed.region(),
            processed.body(),
            processed.findings());
  }

  private static AnnualReport stored(AnnualReport report) {
    return new AnnualReport(
        report.title(),
        report.agency(),
        report.reportYear(),
        report.edition(),
        report.publishedOn(),
        report.sections().stream()
            .map(each -> new Section(each.number(), each.heading(), each.text(), line(each.span())))
            .toList(),
        report.tables().stream()
            .map(
                each ->
                    new ParsedTable(
                        each.table(),
                        each.edition(),
                        each.missingLines(),
                        each.measures().stream().map(StoredContents::stored).toList()))
            .toList(),
        report.figures().stream()
            .filter(each -> fits(each.value()))
            .map(
                each ->
                    new Figure(
                        each.kind(), each.value(), each.unit(), each.text(), line(each.span())))
            .toList(),
        report.indicators().stream()
            .map(
                each ->
                    new Indicator(
                        each.group(),
                        each.label(),
                        each.unit(),
                        stored(each.year()),
                        stored(each.cumulative()),
                        line(each.span())))
            .toList(),
        List.of());
  }

  private static Measure stored(Measure cell) {
    return cell.value() == null || fits(cell.value())
        ? cell
        : new Measure(cell.key(), null, MeasureStatus.UNREADABLE, cell.raw(), cell.span());
  }

  private static Indicator.Entry stored(Indicator.Entry entry) {
    return entry == null || entry.value() == null || fits(entry.value())
        ? entry
        : new Indicator.Entry(entry.heading(), null, MeasureStatus.UNREADABLE, entry.raw());
  }

  /** Whether twelve digits before the point and six behind it are enough. */
  private static boolean fits(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 6 && plain.precision() - plain.scale() <= 12;
  }

  private static SourceSpan line(SourceSpan span) {
    return new SourceSpan(span.page(), span.line(), -1, -1);
  }
}
