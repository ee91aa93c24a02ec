package gongkai.jobs.run;

import gongkai.aggregate.AggregateSummary;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.export.ExportFormat;
import gongkai.export.ExportSummary;
import gongkai.export.dashboard.DashboardSummary;
import gongkai.ingest.IngestSummary;
import gongkai.report.RejectionReason;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The summary of a run as lines of text. */
public final class SummaryText {
  private SummaryText() {}

  public static String of(IngestSummary summary) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "ingest %s: %d files = %d parsed + %d partial + %d rejected + %d unchanged + %d duplicate",
        summary.runId(),
        summary.files(),
        summary.parsed(),
        summary.partial(),
        summary.rejected(),
        summary.unchanged(),
        summary.duplicate());
    summary
        .reasons()
        .forEach((code, count) -> line(text, "  rejected %d: %s %s", count, code, words(code)));
    for (Severity severity : Severity.values()) {
      addFindings(text, summary, severity.code(), severity.label());
    }
    addFindings(text, summary, Verdict.NOT_ASSESSABLE.code(), Verdict.NOT_ASSESSABLE.label());
    if (summary.vanished() > 0) {
      line(text, "  no longer there, kept: %d", summary.vanished());
    }
    line(
        text,
        "  %s in %.1f s",
        summary.committed() ? "committed" : "nothing new, nothing committed",
        summary.seconds());
    return text.toString();
  }

  public static String of(AggregateSummary summary) {
    StringBuilder text = new StringBuilder();
    if (!summary.published()) {
      line(
          text,
          "aggregate %s: nothing changed, nothing published, in %.1f s",
          summary.runId(),
          summary.seconds());
      return text.toString();
    }
    String years =
        String.join(
            ", ", summary.years().stream().map(year -> year.isEmpty() ? "unknown" : year).toList());
    line(
        text,
        "aggregate %s: published years %s in %.1f s",
        summary.runId(),
        years,
        summary.seconds());
    summary.tables().forEach((table, rows) -> line(text, "  %s: %d rows", table, rows));
    return text.toString();
  }

  /**
   * @param out the folder of the export as given on the command line
   */
  public static String of(ExportSummary summary, String out) {
    StringBuilder text = new StringBuilder();
    String formats =
        summary.formats().stream().map(ExportFormat::code).collect(Collectors.joining(", "));
    if (!summary.written()) {
      line(
          text,
          "export %s: already in %s as %s, in %.1f s",
          summary.runId(),
          near(out),
          formats,
          summary.seconds());
      return text.toString();
    }
    line(
        text,
        "export %s: %d tables as %s, %d files, in %s in %.1f s",
        summary.runId(),
        summary.tables().size(),
        formats,
        summary.files(),
        near(out),
        summary.seconds());
    summary.notes().forEach(note -> line(text, "  left out %s", note));
    return text.toString();
  }

  /**
   * @param out the folder of the dashboard as given on the command line
   */
  public static String of(DashboardSummary summary, String out) {
    StringBuilder text = new StringBuilder();
    if (!summary.written()) {
      line(
          text,
          "dashboard %s: already in %s, in %.1f s",
          summary.runId(),
          near(out),
          summary.seconds());
      return text.toString();
    }
    line(
        text,
        "dashboard %s: %d reports, %d files, in %s/index.html in %.1f s",
        summary.runId(),
        summary.reports(),
        summary.files(),
        near(out),
        summary.seconds());
    return text.toString();
  }

  /** A folder, relative to the current one if it is below it. */
  private static String near(String folder) {
    String here = Path.of("").toAbsolutePath() + "/";
    return folder.startsWith(here) ? folder.substring(here.length()) : folder;
  }

  private static void addFindings(
      StringBuilder text, IngestSummary summary, String code, String label) {
    Long count = summary.findings().get(code);
    if (count != null) {
      line(text, "  findings %d: %s %s", count, code, label);
    }
  }

  private static String words(String code) {
    return RejectionReason.all().stream()
        .filter(reason -> reason.code().equals(code))
        .map(RejectionReason::labelZh)
        .findFirst()
        .orElse("");
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(format.formatted(values).stripTrailing()).append('\n');
  }
}
