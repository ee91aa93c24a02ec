package gongkai;

import gongkai.ProcessedReport.Status;
import gongkai.check.Checks;
import gongkai.check.Finding;
import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.format.Extractors;
import gongkai.extract.format.Format;
import gongkai.form.Edition;
import gongkai.parse.NotAReport;
import gongkai.parse.ReportParser;
import gongkai.region.Placement;
import gongkai.region.RegionQuery;
import gongkai.region.Regions;
import gongkai.report.AnnualReport;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import gongkai.source.Digest;
import gongkai.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/**
 * Processes one source file: extract, parse, resolve the region, check. Needs no Spark and keeps no
 * state.
 */
public final class AnnualReports {
  private static final AnnualReports STANDARD = new AnnualReports(Bounds.STANDARD);

  /** Time beyond the limit in which an extractor may end by itself, with its own reason. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Bounds bounds;

  private AnnualReports(Bounds bounds) {
    this.bounds = bounds;
  }

  /** Processing with the standard bounds on each file. */
  public static AnnualReports standard() {
    return STANDARD;
  }

  /** Processing with other bounds on each file. */
  public static AnnualReports with(Bounds bounds) {
    return new AnnualReports(bounds);
  }

  /**
   * Processes one file. Faults of the file are part of the result and never thrown; a file that
   * takes longer than its bound is rejected as {@code too_slow}.
   *
   * @param content all bytes of the file
   */
  public ProcessedReport process(SourceFile source, byte[] content) {
    return process(source, content, Digest.sha256(content));
  }

  /**
   * The same for content whose digest is known.
   *
   * @param digest as {@link Digest#sha256(byte[])} gives it
   */
  public ProcessedReport process(SourceFile source, byte[] content, String digest) {
    Format format = Format.of(content);
    if (format == Format.TEXT) {
      // Parsing text takes time in proportion to its length and needs no limit.
      return processed(source, format, content, digest);
    }
    return TimeLimit.within(
            bounds.time().plus(GRACE), () -> processed(source, format, content, digest))
        .orElseGet(
            () ->
                ProcessedReport.rejected(
                    source, format.code(), digest, UnreadableReason.TOO_SLOW.code()));
  }

  private ProcessedReport processed(
      SourceFile source, Format format, byte[] content, String digest) {
    try {
      AnnualReport report = ReportParser.parse(Extractors.extract(format, content, bounds));
      Placement placement = Regions.standard().place(query(source, report));
      List<Finding> findings = Checks.standard().findings(report);
      return new ProcessedReport(
          source,
          format.code(),
          digest,
          status(report),
          null,
          report,
          placement.region(),
          placement.body(),
          findings);
    } catch (UnreadableDocument unreadable) {
      return ProcessedReport.rejected(source, format.code(), digest, unreadable.reason().code());
    } catch (NotAReport other) {
      return ProcessedReport.rejected(source, format.code(), digest, other.reason().code());
    }
  }

  private static RegionQuery query(SourceFile source, AnnualReport report) {
    StringJoiner text = new StringJoiner("\n");
    for (Section section : report.sections()) {
      text.add(section.text());
    }
    return new RegionQuery(
        report.title(), report.agency(), source.path(), report.reportYear(), text.toString());
  }

  /**
   * Partial where the year is unknown or a statutory table, line or cell of the form is missing.
   */
  private static Status status(AnnualReport report) {
    if (report.reportYear() == null) {
      return Status.PARTIAL;
    }
    if (report.edition() == Edition.PRE_2019) {
      return Status.PARSED;
    }
    boolean whole = report.tables().stream().allMatch(ParsedTable::whole);
    return whole ? Status.PARSED : Status.PARTIAL;
  }
}
