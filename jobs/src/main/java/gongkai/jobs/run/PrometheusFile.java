package gongkai.jobs.run;

import gongkai.aggregate.AggregateSummary;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.ingest.IngestSummary;
import gongkai.output.AtomicOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a command's last run in Prometheus' text format, for the textfile collector of
 * node_exporter. A failed run leaves the file of the previous run, whose modification time shows
 * its age.
 */
public final class PrometheusFile {
  private static final String PREFIX = "gongkai_last_run_";

  private final RunSummary run;
  private final StringBuilder text = new StringBuilder();

  private PrometheusFile(RunSummary run) {
    this.run = run;
  }

  /** Writes {@code gongkai-COMMAND.prom}; the collector never sees half of it. */
  public static void write(Path folder, RunSummary run) {
    Path file = folder.resolve("gongkai-" + run.command() + ".prom");
    try {
      AtomicOutput.write(file, text(run));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file + ": " + failure, failure);
    }
  }

  static String text(RunSummary run) {
    PrometheusFile file = new PrometheusFile(run);
    file.addRun();
    if (run.ingest() != null) {
      file.addIngest(run.ingest());
    }
    if (run.aggregate() != null) {
      file.addAggregate(run.aggregate());
    }
    if (run.export() != null) {
      file.begin("exported_bytes", "Bytes of the plain files written, 0 where they were there.");
      file.sample("exported_bytes", Map.of(), run.export().bytes());
    }
    return file.text.toString();
  }

  private void addRun() {
    begin("info", "The run and the versions of the program that it ran with; always 1.");
    Map<String, String> labels = new LinkedHashMap<>(Map.of("run_id", run.runId()));
    RunSummary.versions().forEach((part, version) -> labels.put(part + "_version", version));
    sample("info", labels, 1);
    begin("completed_timestamp_seconds", "When the run ended, in seconds since 1970.");
    sample("completed_timestamp_seconds", Map.of(), run.completedAt().getEpochSecond());
    begin("phase_duration_seconds", "How long each phase took.");
    run.phases()
        .forEach(
            (step, phases) ->
                phases.forEach(
                    (phase, seconds) -> {
                      Map<String, String> names = new LinkedHashMap<>(Map.of("step", step));
                      names.put("phase", phase);
                      sample("phase_duration_seconds", names, "%.3f".formatted(seconds));
                    }));
  }

  private void addIngest(IngestSummary ingest) {
    begin("files", "Files listed, by what became of them.");
    sample("files", Map.of("status", "parsed"), ingest.parsed());
    sample("files", Map.of("status", "partial"), ingest.partial());
    sample("files", Map.of("status", "rejected"), ingest.rejected());
    sample("files", Map.of("status", "unchanged"), ingest.unchanged());
    sample("files", Map.of("status", "duplicate"), ingest.duplicate());
    begin("vanished_files", "Files known from this place that are no longer there.");
    sample("vanished_files", Map.of(), ingest.vanished());
    begin("rejected_files", "Files rejected, by the code of the reason.");
    ingest
        .reasons()
        .forEach((reason, count) -> sample("rejected_files", Map.of("reason", reason), count));
    begin("read_bytes", "Bytes of the files that were read.");
    sample("read_bytes", Map.of(), ingest.bytes());
    begin("findings", "Findings on the files that were read, by severity.");
    for (Severity severity : Severity.values()) {
      addFindings(ingest, severity.code());
    }
    addFindings(ingest, Verdict.NOT_ASSESSABLE.code());
  }

  private void addFindings(IngestSummary ingest, String severity) {
    long count = ingest.findings().getOrDefault(severity, 0L);
    sample("findings", Map.of("severity", severity), count);
  }

  private void addAggregate(AggregateSummary aggregate) {
    begin("rewritten_years", "Report years whose tables were made anew.");
    sample("rewritten_years", Map.of(), aggregate.years().size());
    begin("published_rows", "Rows of each published table; none where nothing had changed.");
    aggregate
        .tables()
        .forEach((table, rows) -> sample("published_rows", Map.of("table", table), rows));
  }

  private void begin(String metric, String help) {
    text.append("# HELP ").append(PREFIX).append(metric).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(PREFIX).append(metric).append(" gauge\n");
  }

  private void sample(String metric, Map<String, String> labels, long value) {
    sample(metric, labels, Long.toString(value));
  }

  private void sample(String metric, Map<String, String> labels, String value) {
    text.append(PREFIX).append(metric).append("{command=\"").append(run.command()).append('"');
    labels.forEach(
        (name, label) ->
            text.append(',').append(name).append("=\"").append(escaped(label)).append('"'));
    text.append("} ").append(value).append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
