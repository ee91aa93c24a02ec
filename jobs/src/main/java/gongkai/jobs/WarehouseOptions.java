package gongkai.jobs;

import gongkai.config.Settings;
import gongkai.config.WarehouseLocation;
import gongkai.jobs.run.PrometheusFile;
import gongkai.jobs.run.RunFile;
import gongkai.jobs.run.RunSummary;
import gongkai.warehouse.Warehouse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a warehouse. */
final class WarehouseOptions {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = "${env:GONGKAI_WAREHOUSE}",
      description =
          "Folder or URI of the tables (default: $GONGKAI_WAREHOUSE, else data/warehouse here).")
  private @Nullable String warehouse;

  @Option(
      names = "--conf-file",
      paramLabel = "FILE",
      defaultValue = "${env:GONGKAI_CONF}",
      description = "Configuration instead of the one in $GONGKAI_CONF.")
  private @Nullable Path configuration;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  boolean debug;

  /** Whether the command line names a warehouse. */
  boolean isGiven() {
    return warehouse != null;
  }

  /** The location of the tables from the command line and the environment. */
  WarehouseLocation location() {
    return new WarehouseLocation(warehouse, configuration);
  }

  /** The configuration; read again at each call. */
  Settings settings() {
    return location().settings();
  }

  /**
   * Writes the summary of a run next to the tables and, if configured, its figures to the metrics
   * folder.
   */
  void note(Warehouse opened, RunSummary run) {
    RunFile.write(opened, location().absolute(), run);
    Path metrics = settings().metrics();
    if (metrics != null) {
      PrometheusFile.write(metrics, run);
    }
  }
}
