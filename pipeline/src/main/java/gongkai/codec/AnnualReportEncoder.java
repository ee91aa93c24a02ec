package gongkai.codec;

import gongkai.ProcessedReport;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.region.Body;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import java.util.List;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/** The column {@code report} of a row of {@code files}. */
final class AnnualReportEncoder {
  private final RecordEncoder<Contents> report;

  AnnualReportEncoder(RecordShape shape) {
    RecordEncoder<RegionMatch> region = RegionEncoder.of(shape.of("region"));
    RecordEncoder<Body> body = RegionEncoder.ofBody(shape.of("body"));
    RecordEncoder<ParsedTable> table =
        RecordEncoder.<ParsedTable>of(shape.of("tables"))
            .column("table", each -> each.table().code())
            .column("edition", each -> code(each.edition()))
            .column("missing_lines", ParsedTable::missingLines)
            .build();
    RecordEncoder<StoredCell> disclosure = cell(shape.of("disclosures"));
    RecordEncoder<StoredCell> dispute = cell(shape.of("disputes"));
    ApplicationLineEncoder applications = new ApplicationLineEncoder(shape.of("applications"));
    RecordEncoder<Section> section = section(shape.of("sections"));
    RecordEncoder<Figure> figure = figure(shape.of("figures"));
    RecordEncoder<Indicator> indicator = indicator(shape.of("indicators"));
    report =
        RecordEncoder.<Contents>of(shape)
            .column("title", read -> read.report().title())
            .column("agency", read -> read.report().agency())
            .column("report_year", read -> read.report().reportYear())
            .column("edition", read -> code(read.report().edition()))
            .column("scope", read -> read.body() == null ? null : read.body().scope())
            .column("published_date", read -> read.report().publishedOn())
            .column("region", read -> region.optional(read.region()))
            .column("body", read -> body.optional(read.body()))
            .column("tables", read -> table.records(read.report().tables()))
            .column(
                "disclosures", read -> disclosure.records(read.cells(StatutoryTable.DISCLOSURES)))
            .column(
                "applications",
                read -> applications.records(read.measures(StatutoryTable.APPLICATIONS)))
            .column("disputes", read -> dispute.records(read.cells(StatutoryTable.DISPUTES)))
            .column("sections", read -> section.records(read.report().sections()))
            .column("figures", read -> figure.records(read.report().figures()))
            .column("indicators", read -> indicator.records(read.report().indicators()))
            .build();
  }

  /** Null for a file that was rejected. */
  @Nullable Record record(ProcessedReport processed) {
    AnnualReport read = processed.report();
    return read == null
        ? null
        : report.record(new Contents(read, processed.region(), processed.body()));
  }

  private static RecordEncoder<StoredCell> cell(RecordShape shape) {
    return RecordEncoder.<StoredCell>of(shape)
        .column("line", cell -> cell.key().line())
        .column("column", cell -> cell.key().column())
        .column("value", cell -> cell.number().value())
        .column("status", cell -> cell.number().status())
        .column("raw", StoredCell::raw)
        .column("page", cell -> cell.span().page())
        .column("line_number", cell -> cell.span().line())
        .column("row_index", cell -> cell.span().row())
        .column("column_index", cell -> cell.span().column())
        .build();
  }

  private static RecordEncoder<Section> section(RecordShape shape) {
    return RecordEncoder.<Section>of(shape)
        .column("number", Section::number)
        .column("heading", Section::heading)
        .column("text", Section::text)
        .column("page", section -> section.span().page())
        .column("line_number", section -> section.span().line())
        .build();
  }

  private static RecordEncoder<Figure> figure(RecordShape shape) {
    return RecordEncoder.<Figure>of(shape)
        .column("kind", Figure::kind)
        .column("value", figure -> StoredNumber.exact(figure.value()))
        .column("unit", Figure::unit)
        .column("text", Figure::text)
        .column("page", figure -> figure.span().page())
        .column("line_number", figure -> figure.span().line())
        .build();
  }

  private static RecordEncoder<Indicator> indicator(RecordShape shape) {
    RecordEncoder<Indicator.Entry> year = entry(shape.of("year"));
    RecordEncoder<Indicator.Entry> cumulative = entry(shape.of("cumulative"));
    return RecordEncoder.<Indicator>of(shape)
        .column("group_label", Indicator::group)
        .column("label", Indicator::label)
        .column("unit", Indicator::unit)
        .column("year", indicator -> year.optional(indicator.year()))
        .column("cumulative", indicator -> cumulative.optional(indicator.cumulative()))
        .column("page", indicator -> indicator.span().page())
        .column("line_number", indicator -> indicator.span().line())
        .build();
  }

  private static RecordEncoder<Indicator.Entry> entry(RecordShape shape) {
    return RecordEncoder.<Indicator.Entry>of(shape)
        .column("heading", Indicator.Entry::heading)
        .column("value", entry -> number(entry).value())
        .column("status", entry -> number(entry).status())
        .column("raw", Indicator.Entry::raw)
        .build();
  }

  private static StoredNumber number(Indicator.Entry entry) {
    return StoredNumber.of(entry.value(), entry.status());
  }

  private static @Nullable String code(@Nullable Edition edition) {
    return edition == null ? null : edition.code();
  }

  /** What was read of a file and who reports it. */
  private record Contents(AnnualReport report, @Nullable RegionMatch region, @Nullable Body body) {
    List<Measure> measures(StatutoryTable table) {
      return report.tables().stream()
          .filter(parsed -> parsed.table() == table)
          .flatMap(parsed -> parsed.measures().stream())
          .toList();
    }

    List<StoredCell> cells(StatutoryTable table) {
      return measures(table).stream().map(StoredCell::of).toList();
    }
  }
}
