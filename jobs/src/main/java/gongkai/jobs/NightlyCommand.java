package gongkai.jobs;

import gongkai.aggregate.AggregateSummary;
import gongkai.table.IngestSummary;
import gongkai.table.Warehouse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "nightly",
    description = "Does all of a night's work in one run that may be repeated at will.",
    footer = {
      "",
      "Example:",
      "  gongkai nightly reports --warehouse data/warehouse",
      "",
      "The summary is also written to runs/RUN.json in the warehouse."
    })
final class NightlyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORTS",
      description = "Directory, file, glob or Hadoop file system URI.")
  private String reports;

  @Mixin private WarehouseOptions options;

  @Option(names = "--strict", description = "End with code 3 where files were rejected.")
  private boolean strict;

  @Override
  public Integer call() {
    String runId = RunId.next();
    try (Warehouse warehouse = options.open()) {
      IngestSummary ingest =
          IngestCommand.run(warehouse, options.settings(), reports, false, runId);
      System.out.print(Summaries.of(ingest));
      AggregateSummary aggregate = AggregateCommand.run(warehouse, options.settings(), runId);
      System.out.print(Summaries.of(aggregate));
      RunFile.write(warehouse, options.location(), ingest, aggregate);
      return strict && ingest.rejected() > 0 ? ExitCode.REJECTED_FILES : ExitCode.DONE;
    }
  }
}
