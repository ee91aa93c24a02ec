package gongkai;

import static java.util.Objects.requireNonNull;

import gongkai.check.Finding;
import gongkai.region.Body;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of processing one source file. A rejected file has a reason, and neither report nor
 * region nor body.
 *
 * @param format {@code txt}, {@code html}, {@code docx}, ...; {@code unknown} when not recognised
 * @param sha256 digest of the content, 64 hexadecimal digits
 * @param reason code of the rejection, null unless rejected
 */
public record ProcessedReport(
    SourceFile source,
    String format,
    String sha256,
    Status status,
    @Nullable String reason,
    @Nullable AnnualReport report,
    @Nullable RegionMatch region,
    @Nullable Body body,
    List<Finding> findings) {

  /** The outcome for a file. */
  public enum Status {
    /** A report with everything that the form requires. */
    PARSED,
    /** A report whose year, or a statutory table or part of one, is missing or unreadable. */
    PARTIAL,
    /** Not a report, or not readable; see the reason. */
    REJECTED;

    /** The name in output and in SQL. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public ProcessedReport {
    requireNonNull(source, "source is null");
    requireNonNull(format, "format is null");
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(status, "status is null");
    findings = List.copyOf(findings);
    if ((status == Status.REJECTED) != (reason != null)) {
      throw new IllegalArgumentException(
          "Invalid outcome of " + source.path() + ": " + status + ", reason " + reason);
    }
    if ((status == Status.REJECTED) == (report != null)) {
      throw new IllegalArgumentException(
          "Invalid outcome of "
              + source.path()
              + ": "
              + status
              + " with report "
              + (report != null));
    }
  }

  /** The result for a file without a readable report. */
  public static ProcessedReport rejected(
      SourceFile source, String format, String sha256, String reason) {
    return new ProcessedReport(
        source, format, sha256, Status.REJECTED, reason, null, null, null, List.of());
  }
}
