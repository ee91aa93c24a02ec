package gongkai.codec;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.document.SourceSpan;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.region.Body;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.source.SourceFile;
import gongkai.table.Tables;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code files}, their values in the order of {@code resources/tables/files.csv}. */
public final class FileRowEncoder {
  private final String runId;
  private final String parserVersion;
  private final RecordShape file;
  private final RecordShape archive;
  private final RecordShape finding;
  private final RecordShape report;
  private final RecordShape region;
  private final RecordShape candidate;
  private final RecordShape body;
  private final RecordShape table;
  private final RecordShape disclosure;
  private final ApplicationLineEncoder applications;
  private final RecordShape dispute;
  private final RecordShape section;
  private final RecordShape figure;
  private final RecordShape indicator;
  private final RecordShape entry;

  /**
   * @param stored the table that the rows are for
   */
  public FileRowEncoder(Table stored, String runId, String parserVersion) {
    this.runId = runId;
    this.parserVersion = parserVersion;
    file = new RecordShape(Tables.standard().table("files").schema(), stored.schema().asStruct());
    archive = file.of("archive");
    finding = file.of("findings");
    report = file.of("report");
    region = report.of("region");
    candidate = region.of("candidates");
    body = report.of("body");
    table = report.of("tables");
    disclosure = report.of("disclosures");
    applications = new ApplicationLineEncoder(report.of("applications"));
    dispute = report.of("disputes");
    section = report.of("sections");
    figure = report.of("figures");
    indicator = report.of("indicators");
    entry = indicator.of("year");
  }

  /**
   * The row of a file that was read to its end.
   *
   * @param holder the archive that holds the file, as {@link #archive} gives it
   */
  public Record of(ProcessedReport processed, @Nullable Record holder) {
    AnnualReport read = processed.report();
    return row(
        processed.source(),
        processed.format(),
        processed.sha256(),
        processed.status().code(),
        processed.reason(),
        null,
        holder,
        records(processed.findings(), this::finding),
        read == null ? null : report(read, processed.region(), processed.body()));
  }

  /** The row of a file that was not read, or that the parser failed on. */
  public Record rejected(
      SourceFile source,
      @Nullable String sha256,
      String reason,
      String detail,
      @Nullable Record holder) {
    String rejected = ProcessedReport.Status.REJECTED.code();
    return row(source, "unknown", sha256, rejected, reason, detail, holder, List.of(), null);
  }

  /** The columns {@code archive} of each file in an archive. */
  public Record archive(SourceFile source, String sha256) {
    return archive.record(source.path(), source.bytes(), time(source), sha256);
  }

  private Record row(
      SourceFile source,
      String format,
      @Nullable String sha256,
      String status,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable Record holder,
      List<Record> findings,
      @Nullable Record read) {
    return file.record(
        source.path(),
        format,
        source.bytes(),
        time(source),
        sha256,
        status,
        reason,
        detail,
        null,
        runId,
        parserVersion,
        holder,
        findings,
        read);
  }

  private static OffsetDateTime time(SourceFile source) {
    return Instant.ofEpochMilli(source.modifiedAt()).atOffset(ZoneOffset.UTC);
  }

  private Record report(AnnualReport read, @Nullable RegionMatch place, @Nullable Body reporter) {
    return report.record(
        read.title(),
        read.agency(),
        read.reportYear(),
        code(read.edition()),
        reporter == null ? null : reporter.scope(),
        read.publishedOn(),
        place == null ? null : region(place),
        reporter == null ? null : body(reporter),
        records(
            read.tables(),
            each -> table.record(each.table().code(), code(each.edition()), each.missingLines())),
        records(measures(read, StatutoryTable.DISCLOSURES), each -> cell(disclosure, each)),
        applications.of(measures(read, StatutoryTable.APPLICATIONS)),
        records(measures(read, StatutoryTable.DISPUTES), each -> cell(dispute, each)),
        records(
            read.sections(),
            each ->
                section.record(
                    each.number(),
                    each.heading(),
                    each.text(),
                    each.span().page(),
                    each.span().line())),
        records(
            read.figures(),
            each ->
                figure.record(
                    each.kind(),
                    StoredNumber.exact(each.value()),
                    each.unit(),
                    each.text(),
                    each.span().page(),
                    each.span().line())),
        records(read.indicators(), this::indicator));
  }

  private Record indicator(Indicator read) {
    return indicator.record(
        read.group(),
        read.label(),
        read.unit(),
        entry(read.year()),
        entry(read.cumulative()),
        read.span().page(),
        read.span().line());
  }

  private @Nullable Record entry(Indicator.@Nullable Entry read) {
    if (read == null) {
      return null;
    }
    StoredNumber number = StoredNumber.of(read.value(), read.status());
    return entry.record(read.heading(), number.value(), number.status(), read.raw());
  }

  private Record region(RegionMatch place) {
    return region.record(
        place.code(),
        place.currentCode(),
        place.level(),
        place.provinceCode(),
        place.province(),
        place.cityCode(),
        place.city(),
        place.countyCode(),
        place.county(),
        place.townshipCode(),
        place.township(),
        place.outcome(),
        place.confidence(),
        place.evidence(),
        records(
            place.candidates(),
            each -> candidate.record(each.code(), each.name(), each.kept(), each.reason())),
        place.gazetteerVersion());
  }

  private Record body(Body reporter) {
    return body.record(
        reporter.id(),
        reporter.name(),
        reporter.kind(),
        reporter.level(),
        reporter.scope(),
        reporter.scopeReason());
  }

  private static List<Measure> measures(AnnualReport read, StatutoryTable printed) {
    return read.tables().stream()
        .filter(reading -> reading.table() == printed)
        .flatMap(reading -> reading.measures().stream())
        .toList();
  }

  private static Record cell(RecordShape shape, Measure measure) {
    StoredNumber number = StoredNumber.of(measure.value(), measure.status());
    SourceSpan span = measure.span();
    return shape.record(
        measure.key().line(),
        measure.key().column(),
        number.value(),
        number.status(),
        measure.raw(),
        span.page(),
        span.line(),
        span.row(),
        span.column());
  }

  private Record finding(Finding found) {
    return finding.record(
        found.rule(),
        found.severity().code(),
        found.verdict().code(),
        found.cells(),
        found.expected(),
        found.actual(),
        found.message());
  }

  private static @Nullable String code(@Nullable Edition edition) {
    return edition == null ? null : edition.code();
  }

  private static <T> List<Record> records(List<T> items, Function<T, Record> record) {
    List<Record> records = new ArrayList<>(items.size());
    items.forEach(item -> records.add(record.apply(item)));
    return records;
  }
}
