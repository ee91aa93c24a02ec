package gongkai.jobs.run;

import static java.util.Objects.requireNonNull;

import gongkai.ParserVersion;
import gongkai.aggregate.AggregateSummary;
import gongkai.export.ExportSummary;
import gongkai.ingest.IngestSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.iceberg.IcebergBuild;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a command did, for monitoring.
 *
 * @param command name of the command
 * @param completedAt when the last of its steps had ended
 * @param ingest null where the command reads no reports
 * @param aggregate null where the command makes no tables
 * @param export null where no plain files were asked for, or nothing has ever been published
 */
public record RunSummary(
    String command,
    String runId,
    Instant completedAt,
    @Nullable IngestSummary ingest,
    @Nullable AggregateSummary aggregate,
    @Nullable ExportSummary export) {
  public RunSummary {
    requireNonNull(command, "command is null");
    requireNonNull(runId, "runId is null");
    requireNonNull(completedAt, "completedAt is null");
  }

  /** Versions of everything besides the reports that the run's figures depend on. */
  static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("gongkai", ParserVersion.BUILD);
    versions.put("parser", ParserVersion.text());
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    versions.put("iceberg", IcebergBuild.version());
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  /** Seconds by step and phase. */
  Map<String, Map<String, Double>> phases() {
    Map<String, Map<String, Double>> phases = new LinkedHashMap<>();
    if (ingest != null) {
      phases.put("ingest", ingest.phases());
    }
    if (aggregate != null) {
      phases.put("aggregate", aggregate.phases());
    }
    if (export != null) {
      phases.put("export", Map.of("write", export.seconds()));
    }
    return phases;
  }
}
