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
 * All that is known of one source file after it was processed. A rejected file has a reason and
 * neither report nor region nor body.
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

  /** What became of the file. */
  public enum Status {
    /** Everything that the form asks for was found. */
    PARSED,
    /** A report, but a statutory table or a part of one is absent or unreadable. */
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

  /** The outcome for a file that holds no report we can read. */
  public static ProcessedReport rejected(
      SourceFile source, String format, String sha256, String reason) {
    return new ProcessedReport(
        source, format, sha256, Status.REJECTED, reason, null, null, null, List.of());
  }
}
