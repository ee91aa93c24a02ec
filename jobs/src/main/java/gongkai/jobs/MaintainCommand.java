package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.warehouse.Maintenance;
import gongkai.warehouse.Warehouse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "maintain",
    description = {
      "Joins small files, lets go of old runs, removes files that no kept run needs.",
      "Readers see the same rows before and after; once a week is often enough."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai maintain --warehouse data/warehouse",
      "  gongkai maintain --keep-runs 7 --keep-days 2"
    })
final class MaintainCommand implements Callable<Integer> {
  @Mixin private WarehouseOptions options;

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      defaultValue = "30",
      description = "Newest runs that --as-of can still read (default: ${DEFAULT-VALUE}).")
  private int keptRuns;

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Days that any snapshot is kept for running queries (default: ${DEFAULT-VALUE}).")
  private int keptDays;

  @Override
  public Integer call() {
    if (keptRuns < 1 || keptDays < 0) {
      throw new InvalidInput("Invalid command line: keep at least 1 run and 0 days");
    }
    try (Warehouse warehouse = options.location().openExisting()) {
      new Maintenance(warehouse)
          .run(
              keptRuns,
              Duration.ofDays(keptDays),
              table ->
                  System.out.printf(
                      "%s: %d files joined, %d removed%n",
                      table.table(), table.joinedFiles(), table.removedFiles()));
      return ExitCode.DONE;
    }
  }
}
