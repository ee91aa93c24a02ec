package gongkai.jobs;

import gongkai.aggregate.Aggregate;
import gongkai.aggregate.AggregateSummary;
import gongkai.config.Settings;
import gongkai.jobs.run.RunId;
import gongkai.jobs.run.RunSummary;
import gongkai.jobs.run.SummaryText;
import gongkai.warehouse.Warehouse;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "aggregate",
    description = "Derives flat tables and marts of the years that changed, audits, publishes.",
    footer = {"", "Examples:", "  gongkai aggregate --warehouse data/warehouse"})
final class AggregateCommand implements Callable<Integer> {
  @Mixin private WarehouseOptions options;

  @Override
  public Integer call() {
    try (Warehouse warehouse = options.location().openExisting()) {
      AggregateSummary summary = run(warehouse, options.settings(), RunId.next());
      options.note(
          warehouse,
          new RunSummary("aggregate", summary.runId(), Instant.now(), null, summary, null));
      System.out.print(SummaryText.of(summary));
    }
    return ExitCode.DONE;
  }

  static AggregateSummary run(Warehouse warehouse, Settings settings, String runId) {
    try (Progress progress = new Progress(System.err)) {
      return new Aggregate(
              warehouse, settings.aggregate(), table -> progress.step("making " + table))
          .run(runId);
    }
  }
}
