package gongkai.jobs;

import gongkai.export.dashboard.Dashboard;
import gongkai.jobs.run.SummaryText;
import gongkai.warehouse.Warehouse;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "dashboard",
    description = "Writes the figures of one published run as a page for a browser.",
    footer = {
      "",
      "Examples:",
      "  gongkai dashboard",
      "  gongkai dashboard --out /srv/www/gongkai",
      "  gongkai dashboard --out before --as-of run-20260101T020000Z-1a2b",
      "",
      "Open index.html in the folder; no server is needed, and the page asks nothing of the net.",
      "An earlier dashboard in the folder is replaced at the end, in one step; nothing else ever is."
    })
final class DashboardCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder or URI of the page (default: dashboard in the warehouse).")
  private @Nullable String out;

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "The figures as this run published them; `runs` lists the runs.")
  private @Nullable String run;

  @Mixin private WarehouseOptions options;

  @Override
  public Integer call() {
    String folder = folder(out, options);
    try (Warehouse warehouse = options.location().openExisting()) {
      System.out.print(SummaryText.of(of(warehouse).run(folder, run), folder));
    }
    return ExitCode.DONE;
  }

  static String folder(@Nullable String asked, WarehouseOptions options) {
    return asked == null ? options.location().absolute() + "/dashboard" : asked;
  }

  static Dashboard of(Warehouse warehouse) {
    return new Dashboard(
        warehouse, part -> System.err.println("gongkai: writing the dashboard's " + part));
  }
}
