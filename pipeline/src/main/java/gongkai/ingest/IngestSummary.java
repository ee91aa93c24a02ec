package gongkai.ingest;

import static java.util.Objects.requireNonNull;

import gongkai.warehouse.PhaseTimes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outcomes of all files that an ingest listed.
 *
 * @param files number of listed files, counting the files in archives instead of the archives; the
 *     sum of parsed, partial, rejected, unchanged and duplicate
 * @param duplicate files read whose content also occurs under a smaller path
 * @param bytes size of the files and archives that were read
 * @param vanished known files below the same root that no longer exist; they stay in the table
 * @param reasons rejected files by the code of their reason
 * @param findings findings of the files read, by severity; under {@code not_assessable} those of
 *     rules that could not be evaluated
 * @param committed whether the table changed
 * @param phases seconds by phase, in their order
 */
public record IngestSummary(
    String runId,
    long files,
    long parsed,
    long partial,
    long rejected,
    long unchanged,
    long duplicate,
    long bytes,
    long vanished,
    Map<String, Long> reasons,
    Map<String, Long> findings,
    boolean committed,
    Map<String, Double> phases,
    double seconds) {
  public IngestSummary {
    requireNonNull(runId, "runId is null");
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
    if (files != parsed + partial + rejected + unchanged + duplicate) {
      throw new IllegalStateException(
          "Cannot account for every file: %d listed, but %d parsed + %d partial + %d rejected + %d unchanged + %d duplicate"
              .formatted(files, parsed, partial, rejected, unchanged, duplicate));
    }
  }

  /** A copy with the durations up to now. */
  IngestSummary after(PhaseTimes phases) {
    return new IngestSummary(
        runId,
        files,
        parsed,
        partial,
        rejected,
        unchanged,
        duplicate,
        bytes,
        vanished,
        reasons,
        findings,
        committed,
        phases.seconds(),
        phases.total());
  }
}
