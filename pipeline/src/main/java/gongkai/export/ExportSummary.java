package gongkai.export;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an export wrote.
 *
 * @param runId the run whose tables it holds
 * @param written false where the folder held just this export already
 * @param tables rows of each table
 * @param files number of files, the data package and the checksums included
 * @param bytes their bytes
 * @param notes one sentence for each thing that was left out
 */
public record ExportSummary(
    String runId,
    boolean written,
    List<ExportFormat> formats,
    Map<String, Long> tables,
    int files,
    long bytes,
    List<String> notes,
    double seconds) {
  public ExportSummary {
    requireNonNull(runId, "runId is null");
    formats = List.copyOf(formats);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    notes = List.copyOf(notes);
  }
}
