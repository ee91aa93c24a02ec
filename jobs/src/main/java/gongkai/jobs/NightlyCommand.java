package gongkai.jobs;

import gongkai.aggregate.AggregateSummary;
import gongkai.export.ExportSettings;
import gongkai.export.ExportSummary;
import gongkai.ingest.IngestSummary;
import gongkai.jobs.run.RunFile;
import gongkai.jobs.run.RunId;
import gongkai.jobs.run.RunSummary;
import gongkai.jobs.run.SummaryText;
import gongkai.warehouse.Warehouse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "nightly",
    description = "Does all of a night's work in one run that may be repeated at will.",
    footer = {
      "",
      "Examples:",
      "  gongkai nightly reports --warehouse data/warehouse",
      "  gongkai nightly reports --export /srv/open-data",
      "",
      "The tables are also written as Parquet and CSV, see gongkai export --help,",
      "and as a page for a browser, see gongkai dashboard --help.",
      "The summary is also written to runs/RUN.json in the warehouse."
    })
final class NightlyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORTS",
      description = "Directory, file, glob or Hadoop file system URI.")
  private String reports;

  @Mixin private WarehouseOptions options;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Folder or URI of the plain files (default: export in the warehouse).")
  private @Nullable String export;

  @Option(names = "--no-export", description = "Write no plain files.")
  private boolean withoutExport;

  @Option(
      names = "--dashboard",
      paramLabel = "DIR",
      description = "Folder or URI of the dashboard (default: dashboard in the warehouse).")
  private @Nullable String dashboard;

  @Option(names = "--no-dashboard", description = "Write no dashboard.")
  private boolean withoutDashboard;

  @Option(names = "--strict", description = "End with code 3 where files were rejected.")
  private boolean strict;

  @Override
  public Integer call() {
    String runId = RunId.next();
    try (Warehouse warehouse = options.location().open()) {
      IngestSummary ingest =
          IngestCommand.run(warehouse, options.settings(), reports, false, runId);
      System.out.print(SummaryText.of(ingest));
      AggregateSummary aggregate = AggregateCommand.run(warehouse, options.settings(), runId);
      System.out.print(SummaryText.of(aggregate));
      // Written before the export, so that a failed export does not lose the record of what was
      // published.
      RunFile.write(warehouse, options.location().absolute(), summary(ingest, aggregate, null));
      ExportSummary exported = withoutExport ? null : export(warehouse);
      if (!withoutDashboard) {
        dashboard(warehouse);
      }
      options.note(warehouse, summary(ingest, aggregate, exported));
      return strict && ingest.rejected() > 0 ? ExitCode.REJECTED_FILES : ExitCode.DONE;
    }
  }

  private static RunSummary summary(
      IngestSummary ingest, AggregateSummary aggregate, @Nullable ExportSummary export) {
    return new RunSummary("nightly", ingest.runId(), Instant.now(), ingest, aggregate, export);
  }

  /**
   * Exports the newest run unless its files exist already; null if nothing has ever been published.
   */
  private @Nullable ExportSummary export(Warehouse warehouse) {
    String out = export == null ? options.location().absolute() + "/export" : export;
    Optional<ExportSummary> summary;
    try (Progress progress = new Progress(System.err)) {
      summary = ExportCommand.of(warehouse, progress).runUnlessDone(ExportSettings.newest(out));
    }
    summary.ifPresent(written -> System.out.print(SummaryText.of(written, out)));
    return summary.orElse(null);
  }

  private void dashboard(Warehouse warehouse) {
    String out = DashboardCommand.folder(dashboard, options);
    DashboardCommand.of(warehouse)
        .runUnlessDone(out)
        .ifPresent(written -> System.out.print(SummaryText.of(written, out)));
  }
}
