package gongkai.jobs;

import gongkai.export.Export;
import gongkai.export.ExportFormat;
import gongkai.export.ExportSettings;
import gongkai.export.ExportSummary;
import gongkai.jobs.run.SummaryText;
import gongkai.warehouse.Warehouse;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Writes the flat tables and marts of one published run as plain files.",
    footer = {
      "",
      "Examples:",
      "  gongkai export --out data/export",
      "  gongkai export --out for-excel --format csv,xlsx --excel",
      "  gongkai export --out before --as-of run-20260101T020000Z-1a2b",
      "",
      "The folder also holds datapackage.json, which says what each column is, and SHA256SUMS.",
      "An earlier export in the folder is replaced at the end, in one step; nothing else ever is."
    })
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder or Hadoop file system URI: new, empty or an earlier export.")
  private String out;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "parquet,csv",
      paramLabel = "FORMAT",
      description =
          "Any of ${COMPLETION-CANDIDATES}; xlsx for marts alone (default: ${DEFAULT-VALUE}).")
  private List<ExportFormat> formats;

  @Option(names = "--excel", description = "Begin CSV files with the mark that Excel looks for.")
  private boolean excel;

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "The tables as this run published them; `runs` lists the runs.")
  private @Nullable String run;

  @Mixin private WarehouseOptions options;

  @Override
  public Integer call() {
    ExportSettings settings = new ExportSettings(out, formats, excel, run);
    try (Warehouse warehouse = options.location().openExisting()) {
      ExportSummary summary;
      try (Progress progress = new Progress(System.err)) {
        summary = of(warehouse, progress).run(settings);
      }
      System.out.print(SummaryText.of(summary, out));
    }
    return ExitCode.DONE;
  }

  static Export of(Warehouse warehouse, Progress progress) {
    return new Export(warehouse, table -> progress.step("exporting " + table));
  }
}
