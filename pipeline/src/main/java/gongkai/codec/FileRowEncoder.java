package gongkai.codec;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.source.SourceFile;
import gongkai.table.Tables;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Encodes rows of {@code files} as {@code resources/tables/files.csv} declares them. {@link
 * FileRowDecoder} is the inverse.
 */
public final class FileRowEncoder {
  private final RecordEncoder<Row> rows;
  private final RecordEncoder<Holder> archives;
  private final RecordEncoder<Finding> findings;
  private final AnnualReportEncoder reports;

  /**
   * @param stored the table that the rows are for
   */
  public FileRowEncoder(Table stored, String runId, String parserVersion) {
    this(stored.schema().asStruct(), runId, parserVersion);
  }

  /**
   * @param stored the columns of the table that the rows are for, in any order
   */
  FileRowEncoder(Types.StructType stored, String runId, String parserVersion) {
    RecordShape file = new RecordShape(Tables.standard().table("files").schema(), stored);
    reports = new AnnualReportEncoder(file.of("report"));
    archives =
        RecordEncoder.<Holder>of(file.of("archive"))
            .column("path", holder -> holder.source().path())
            .column("size_bytes", holder -> holder.source().bytes())
            .column("modified_at", holder -> time(holder.source()))
            .column("sha256", Holder::sha256)
            .build();
    findings =
        RecordEncoder.<Finding>of(file.of("findings"))
            .column("rule", Finding::rule)
            .column("severity", finding -> finding.severity().code())
            .column("verdict", finding -> finding.verdict().code())
            .column("cells", Finding::cells)
            .column("expected", Finding::expected)
            .column("actual", Finding::actual)
            .column("message", Finding::message)
            .build();
    rows =
        RecordEncoder.<Row>of(file)
            .column("path", row -> row.source().path())
            .column("format", Row::format)
            .column("size_bytes", row -> row.source().bytes())
            .column("modified_at", row -> time(row.source()))
            .column("sha256", Row::sha256)
            .column("status", row -> row.status().code())
            .column("reason", Row::reason)
            .column("reason_detail", Row::detail)
            // Copies are marked once the whole run is written.
            .column("duplicate_of", row -> null)
            .column("run_id", row -> runId)
            .column("parser_version", row -> parserVersion)
            .column("archive", Row::holder)
            .column("findings", Row::findings)
            .column("report", Row::report)
            .build();
  }

  /**
   * The row of a file that was read to its end.
   *
   * @param holder the archive that holds the file, as {@link #archive} gives it
   */
  public Record of(ProcessedReport processed, @Nullable Record holder) {
    return rows.record(
        new Row(
            processed.source(),
            processed.format(),
            processed.sha256(),
            processed.status(),
            processed.reason(),
            null,
            holder,
            findings.records(processed.findings()),
            reports.record(processed)));
  }

  /** The row of a file that was not read or whose parsing failed. */
  public Record rejected(
      SourceFile source,
      @Nullable String sha256,
      String reason,
      String detail,
      @Nullable Record holder) {
    return rows.record(
        new Row(
            source,
            "unknown",
            sha256,
            ProcessedReport.Status.REJECTED,
            reason,
            detail,
            holder,
            List.of(),
            null));
  }

  /** The column {@code archive} of the files in an archive. */
  public Record archive(SourceFile source, String sha256) {
    return archives.record(new Holder(source, sha256));
  }

  private static OffsetDateTime time(SourceFile source) {
    return Instant.ofEpochMilli(source.modifiedAt()).atOffset(ZoneOffset.UTC);
  }

  /** An archive that holds files. */
  private record Holder(SourceFile source, String sha256) {}

  /** The values of a row, with its nested parts already encoded. */
  private record Row(
      SourceFile source,
      String format,
      @Nullable String sha256,
      ProcessedReport.Status status,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable Record holder,
      List<Record> findings,
      @Nullable Record report) {}
}
