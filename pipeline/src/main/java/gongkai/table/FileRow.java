package gongkai.table;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.document.SourceSpan;
import gongkai.region.Body;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.report.Edition;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.source.SourceFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Rows of {@code files}, their values in the order of {@code resources/tables/files.csv}. */
final class FileRow {
  private static final int SCALE = 6;
  private static final int PRECISION = 20;

  private final String runId;
  private final String parserVersion;

  FileRow(String runId, String parserVersion) {
    this.runId = runId;
    this.parserVersion = parserVersion;
  }

  /**
   * The row of a file that was read to its end.
   *
   * @param archive the archive that holds the file, as {@link #archive} gives it
   */
  Row of(ProcessedReport processed, @Nullable Row archive) {
    AnnualReport report = processed.report();
    return row(
        processed.source(),
        processed.format(),
        processed.sha256(),
        processed.status().code(),
        processed.reason(),
        null,
        archive,
        rows(processed.findings(), FileRow::finding),
        report == null ? null : report(report, processed.region(), processed.body()));
  }

  /** The row of a file that was not read, or that the parser failed on. */
  Row rejected(
      SourceFile source,
      @Nullable String sha256,
      String reason,
      String detail,
      @Nullable Row archive) {
    String rejected = ProcessedReport.Status.REJECTED.code();
    return row(source, "unknown", sha256, rejected, reason, detail, archive, new Row[0], null);
  }

  /** The columns {@code archive} of each file in an archive. */
  static Row archive(SourceFile archive, String sha256) {
    return RowFactory.create(
        archive.path(), archive.bytes(), new Timestamp(archive.modifiedAt()), sha256);
  }

  private Row row(
      SourceFile source,
      String format,
      @Nullable String sha256,
      String status,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable Row archive,
      Object findings,
      @Nullable Row report) {
    return RowFactory.create(
        source.path(),
        format,
        source.bytes(),
        new Timestamp(source.modifiedAt()),
        sha256,
        status,
        reason,
        detail,
        null,
        runId,
        parserVersion,
        archive,
        findings,
        report);
  }

  private static Row report(
      AnnualReport report, @Nullable RegionMatch region, @Nullable Body body) {
    return RowFactory.create(
        report.title(),
        report.agency(),
        report.reportYear(),
        code(report.edition()),
        body == null ? null : body.scope(),
        report.publishedOn() == null ? null : Date.valueOf(report.publishedOn()),
        region == null ? null : region(region),
        body == null ? null : body(body),
        rows(
            report.tables(),
            table ->
                RowFactory.create(
                    table.table().code(),
                    code(table.edition()),
                    table.missingLines().toArray(new String[0]))),
        report.tables().stream()
            .flatMap(table -> table.measures().stream())
            .map(FileRow::cell)
            .toArray(Row[]::new),
        rows(
            report.sections(),
            section ->
                RowFactory.create(
                    section.number(),
                    section.heading(),
                    section.text(),
                    section.span().page(),
                    section.span().line())),
        rows(
            report.figures(),
            figure ->
                RowFactory.create(
                    figure.kind(),
                    exact(figure.value()),
                    figure.unit(),
                    figure.text(),
                    figure.span().page(),
                    figure.span().line())),
        rows(report.indicators(), FileRow::indicator));
  }

  private static Row indicator(Indicator indicator) {
    return RowFactory.create(
        indicator.group(),
        indicator.label(),
        indicator.unit(),
        entry(indicator.year()),
        entry(indicator.cumulative()),
        indicator.span().page(),
        indicator.span().line());
  }

  private static @Nullable Row entry(Indicator.@Nullable Entry entry) {
    if (entry == null) {
      return null;
    }
    BigDecimal value = entry.value() == null ? null : exact(entry.value());
    boolean lost = entry.value() != null && value == null;
    return RowFactory.create(
        entry.heading(),
        value,
        lost ? MeasureStatus.UNREADABLE.code() : entry.status().code(),
        entry.raw());
  }

  private static Row region(RegionMatch region) {
    return RowFactory.create(
        region.code(),
        region.currentCode(),
        region.level(),
        region.provinceCode(),
        region.province(),
        region.cityCode(),
        region.city(),
        region.countyCode(),
        region.county(),
        region.townshipCode(),
        region.township(),
        region.outcome(),
        region.confidence(),
        region.evidence().toArray(new String[0]),
        rows(
            region.candidates(),
            candidate ->
                RowFactory.create(
                    candidate.code(), candidate.name(), candidate.kept(), candidate.reason())),
        region.gazetteerVersion());
  }

  private static Row body(Body body) {
    return RowFactory.create(
        body.id(), body.name(), body.kind(), body.level(), body.scope(), body.scopeReason());
  }

  private static Row cell(Measure measure) {
    SourceSpan span = measure.span();
    BigDecimal value = measure.value() == null ? null : exact(measure.value());
    // A number that the column cannot hold exactly must not be rounded: its text stays in raw.
    boolean lost = measure.value() != null && value == null;
    return RowFactory.create(
        measure.key().table().code(),
        measure.key().line(),
        measure.key().column(),
        value,
        lost ? MeasureStatus.UNREADABLE.code() : measure.status().code(),
        measure.raw(),
        span.page(),
        span.line(),
        span.row(),
        span.column());
  }

  private static Row finding(Finding finding) {
    return RowFactory.create(
        finding.rule(),
        finding.severity().code(),
        finding.verdict().code(),
        finding.cells().toArray(new String[0]),
        finding.expected(),
        finding.actual(),
        finding.message());
  }

  /** The number at the column's scale, or null where that would change it. */
  private static @Nullable BigDecimal exact(BigDecimal value) {
    if ((long) value.precision() - value.scale() > PRECISION - SCALE || value.scale() > 100) {
      return null;
    }
    BigDecimal scaled = value.setScale(SCALE, RoundingMode.DOWN);
    return scaled.compareTo(value) == 0 ? scaled : null;
  }

  private static @Nullable String code(@Nullable Edition edition) {
    return edition == null ? null : edition.code();
  }

  private static <T> Row[] rows(List<T> items, Function<T, Row> row) {
    return items.stream().map(row).toArray(Row[]::new);
  }
}
