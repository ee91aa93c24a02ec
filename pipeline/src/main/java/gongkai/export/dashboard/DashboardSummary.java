package gongkai.export.dashboard;

import static java.util.Objects.requireNonNull;

/**
 * What a dashboard holds.
 *
 * @param runId the run whose figures it shows
 * @param written false where the folder held just this dashboard already
 * @param reports how many reports can be opened on it
 * @param files number of files, the description and the checksums included
 * @param bytes their bytes
 * @param pageBytes those of the page alone
 */
public record DashboardSummary(
    String runId,
    boolean written,
    long reports,
    int files,
    long bytes,
    long pageBytes,
    double seconds) {
  public DashboardSummary {
    requireNonNull(runId, "runId is null");
  }
}
