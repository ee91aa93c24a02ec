package gongkai.jobs;

import gongkai.config.Settings;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSummary;
import gongkai.ingest.ReportProcessor;
import gongkai.jobs.run.RunId;
import gongkai.jobs.run.RunSummary;
import gongkai.jobs.run.SummaryText;
import gongkai.warehouse.Warehouse;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    description = "Finds new and changed reports, parses them and commits them to `files`.",
    footer = {
      "",
      "Examples:",
      "  gongkai ingest reports --warehouse data/warehouse",
      "  gongkai ingest 'reports/2023/*.txt' --warehouse data/warehouse --strict"
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORTS",
      description = "Directory, file, glob or Hadoop file system URI.")
  private String reports;

  @Mixin private WarehouseOptions options;

  @Option(names = "--reparse", description = "Read again what has not changed.")
  private boolean reparse;

  @Option(names = "--strict", description = "End with code 3 where files were rejected.")
  private boolean strict;

  @Override
  public Integer call() {
    IngestSummary summary;
    try (Warehouse warehouse = options.location().open()) {
      summary = run(warehouse, options.settings(), reports, reparse, RunId.next());
      options.note(
          warehouse, new RunSummary("ingest", summary.runId(), Instant.now(), summary, null, null));
    }
    System.out.print(SummaryText.of(summary));
    return strict && summary.rejected() > 0 ? ExitCode.REJECTED_FILES : ExitCode.DONE;
  }

  static IngestSummary run(
      Warehouse warehouse, Settings settings, String reports, boolean reparse, String runId) {
    try (Progress progress = new Progress(System.err)) {
      return new Ingest(
              warehouse,
              ReportProcessor.within(settings.bounds()),
              settings.ingest().reparsing(reparse),
              (done, total) -> {
                progress.step(total + " files to read");
                progress.follow(done, total, "files");
              })
          .run(reports, runId);
    }
  }
}
