package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.jobs.lookup.BodyChoice;
import gongkai.jobs.lookup.StoredReports;
import gongkai.view.ReportPage;
import gongkai.view.ReportView;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = {
      "Shows two years of one body side by side: both figures, difference, rate of change, findings.",
      "The later year is compared with the earlier one, in whichever order they are given."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai diff 石台县财政局 2021 2022 --warehouse data/warehouse",
      "  gongkai diff 341722:财政局 2021 2022 --html diff.html"
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "BODY",
      description = "Name of the body or a part of it that no other has, or its body_id.")
  private String body;

  @Parameters(index = "1", paramLabel = "YEAR", description = "A report year.")
  private int first;

  @Parameters(index = "2", paramLabel = "YEAR", description = "Another report year.")
  private int second;

  @Mixin private ViewOutput output;

  @Mixin private WarehouseOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (first == second) {
      throw new InvalidInput("Invalid years: " + first + " is given twice");
    }
    ReportView view;
    try (Warehouse warehouse = options.location().openExisting()) {
      StoredReports reports = new StoredReports(warehouse);
      BodyChoice choice = BodyChoice.of(body, reports.bodyYears());
      choice.require(first, second);
      view =
          ReportView.comparison(
              page(reports, choice, Math.min(first, second)),
              page(reports, choice, Math.max(first, second)));
    }
    output.show(view, spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private static ReportPage page(StoredReports reports, BodyChoice choice, int year) {
    return reports
        .of(choice.id(), year)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Cannot show "
                        + year
                        + " of "
                        + choice.id()
                        + ": its file has changed, run aggregate first"));
  }
}
