package gongkai.codec;

import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The report in the column {@code report} of a row of {@code files}. */
final class AnnualReportDecoder {
  private final ApplicationLineDecoder applications;

  AnnualReportDecoder(ApplicationLineDecoder applications) {
    this.applications = applications;
  }

  AnnualReport report(Row report) {
    Date published = report.getAs("published_date");
    return new AnnualReport(
        report.getAs("title"),
        report.getAs("agency"),
        report.getAs("report_year"),
        edition(report),
        published == null ? null : published.toLocalDate(),
        StoredRow.structures(report, "sections", AnnualReportDecoder::section),
        StoredRow.structures(report, "tables", table -> table(report, table)),
        report.<Row>getList(report.fieldIndex("figures")).stream()
            .flatMap(figure -> figure(figure).stream())
            .toList(),
        StoredRow.structures(report, "indicators", AnnualReportDecoder::indicator),
        List.of());
  }

  private ParsedTable table(Row report, Row table) {
    StatutoryTable statutory = StatutoryTable.of(table.getAs("table"));
    return new ParsedTable(
        statutory,
        edition(table),
        StoredRow.texts(table, "missing_lines"),
        StoredRow.structures(report, statutory.code(), line -> measures(statutory, line)).stream()
            .flatMap(List::stream)
            .toList());
  }

  private List<Measure> measures(StatutoryTable table, Row printed) {
    if (table == StatutoryTable.APPLICATIONS) {
      return applications.measures(printed);
    }
    CellKey key = CellKey.of(table, printed.getAs("line"), printed.getAs("column"));
    return List.of(measure(key, printed, StoredRow.cell(printed)));
  }

  static Measure measure(CellKey key, Row cell, SourceSpan span) {
    return new Measure(key, cell.getAs("value"), status(cell), cell.getAs("raw"), span);
  }

  private static Section section(Row section) {
    return new Section(
        section.<Integer>getAs("number"),
        section.getAs("heading"),
        section.getAs("text"),
        StoredRow.line(section));
  }

  private static Optional<Figure> figure(Row figure) {
    BigDecimal value = figure.getAs("value");
    return Optional.ofNullable(value)
        .map(
            number ->
                new Figure(
                    figure.getAs("kind"),
                    number,
                    figure.getAs("unit"),
                    figure.getAs("text"),
                    StoredRow.line(figure)));
  }

  private static Indicator indicator(Row indicator) {
    return new Indicator(
        indicator.getAs("group_label"),
        indicator.getAs("label"),
        indicator.getAs("unit"),
        StoredRow.structure(indicator, "year", AnnualReportDecoder::entry),
        StoredRow.structure(indicator, "cumulative", AnnualReportDecoder::entry),
        StoredRow.line(indicator));
  }

  private static Indicator.Entry entry(Row entry) {
    return new Indicator.Entry(
        entry.getAs("heading"), entry.getAs("value"), status(entry), entry.getAs("raw"));
  }

  private static MeasureStatus status(Row cell) {
    return StoredRow.value(MeasureStatus.class, MeasureStatus::code, cell.getAs("status"));
  }

  private static @Nullable Edition edition(Row row) {
    String code = row.getAs("edition");
    return code == null ? null : StoredRow.value(Edition.class, Edition::code, code);
  }
}
