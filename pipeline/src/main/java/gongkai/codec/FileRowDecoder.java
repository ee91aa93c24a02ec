package gongkai.codec;

import gongkai.ProcessedReport;
import gongkai.region.Body;
import gongkai.region.RegionCandidate;
import gongkai.region.RegionMatch;
import gongkai.source.SourceFile;
import gongkai.table.Tables;
import java.sql.Timestamp;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * The inverse of {@link FileRowEncoder} for files that were read to their end. The columns about
 * the run, the archive and copies are ignored.
 *
 * <p>Not stored, and hence not restored:
 *
 * <ul>
 *   <li>the report's problems, which the checks turned into findings;
 *   <li>the rows and columns of sections, figures and lines of indicators: only page and line of
 *       their locations are stored;
 *   <li>the printed number of decimal places: all numbers have the six of their column, and {@code
 *       raw} has the printed text;
 *   <li>numbers that the column cannot hold exactly: such a cell is restored as unreadable, such a
 *       figure is left out.
 * </ul>
 */
public final class FileRowDecoder {
  private final AnnualReportDecoder reports;

  /** Decodes rows of {@code files} with all declared columns, in any order. */
  public FileRowDecoder() {
    StructType file = Tables.standard().table("files").schema();
    StructType report = (StructType) file.apply("report").dataType();
    ArrayType lines = (ArrayType) report.apply("applications").dataType();
    reports = new AnnualReportDecoder(new ApplicationLineDecoder((StructType) lines.elementType()));
  }

  /**
   * @param row of {@code files}; also that of a copy, which contains the report as well
   * @throws IllegalArgumentException if the file was not read to its end: without a digest only the
   *     row's reason is known
   */
  public ProcessedReport of(Row row) {
    String path = row.getAs("path");
    String sha256 = row.getAs("sha256");
    if (sha256 == null) {
      throw new IllegalArgumentException("Cannot decode " + path + ": it was not read to its end");
    }
    Timestamp modified = row.getAs("modified_at");
    Row report = row.getAs("report");
    return new ProcessedReport(
        new SourceFile(path, row.<Long>getAs("size_bytes"), modified.getTime()),
        row.getAs("format"),
        sha256,
        StoredRow.value(
            ProcessedReport.Status.class, ProcessedReport.Status::code, row.getAs("status")),
        row.getAs("reason"),
        report == null ? null : reports.report(report),
        report == null ? null : StoredRow.structure(report, "region", FileRowDecoder::region),
        report == null ? null : StoredRow.structure(report, "body", FileRowDecoder::body),
        StoredRow.structures(row, "findings", FindingDecoder::nested));
  }

  private static RegionMatch region(Row region) {
    return new RegionMatch(
        region.getAs("code"),
        region.getAs("current_code"),
        region.getAs("level"),
        region.getAs("province_code"),
        region.getAs("province_name"),
        region.getAs("city_code"),
        region.getAs("city_name"),
        region.getAs("county_code"),
        region.getAs("county_name"),
        region.getAs("township_code"),
        region.getAs("township_name"),
        region.getAs("outcome"),
        region.getAs("confidence"),
        StoredRow.texts(region, "evidence"),
        StoredRow.structures(region, "candidates", FileRowDecoder::candidate),
        region.getAs("gazetteer_version"));
  }

  private static RegionCandidate candidate(Row candidate) {
    return new RegionCandidate(
        candidate.getAs("code"),
        candidate.getAs("name"),
        candidate.<Boolean>getAs("kept"),
        candidate.getAs("reason"));
  }

  private static Body body(Row body) {
    return new Body(
        body.getAs("id"),
        body.getAs("name"),
        body.getAs("kind"),
        body.getAs("level"),
        body.getAs("scope"),
        body.getAs("scope_reason"));
  }
}
