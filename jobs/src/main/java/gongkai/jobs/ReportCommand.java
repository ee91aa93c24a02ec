package gongkai.jobs;

import gongkai.AnnualReports;
import gongkai.InvalidInput;
import gongkai.ProcessedReport;
import gongkai.config.Settings;
import gongkai.jobs.lookup.LocalReports;
import gongkai.jobs.lookup.RejectionText;
import gongkai.jobs.lookup.SourcePath;
import gongkai.jobs.lookup.StoredReports;
import gongkai.view.ReportPage;
import gongkai.view.ReportView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description = {
      "Shows one report: its three tables as printed, what each number was read from, the findings.",
      "Without --warehouse it reads the file, in plain Java. With it, the same body's figures of the "
          + "year before stand beside, and findings across reports are told too."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai report report.txt",
      "  gongkai report 'reports.zip!/甲县/教育局.html' --html report.html",
      "  gongkai report reports/甲县/教育局2023.html --warehouse data/warehouse"
    })
final class ReportCommand implements Callable<Integer> {
  private static final int MOST_NAMES = 10;

  @Parameters(
      paramLabel = "SOURCE",
      description =
          "Report file, or ARCHIVE!/ENTRY for one in an archive; with --warehouse also a path as the "
              + "column `path` of the tables has it.")
  private String source;

  @Mixin private ViewOutput output;

  @Mixin private WarehouseOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ReportView view =
        options.isGiven()
            ? StoredReports.withEarlier(options.location(), source, this::read)
            : ReportView.of(read(), null);
    output.show(view, spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  /** The report as parsed from the file. */
  private ReportPage read() {
    SourcePath path =
        SourcePath.of(source)
            .orElseThrow(
                () -> new InvalidInput("Cannot find " + source + ": no such file or archive"));
    if (Files.isDirectory(path.file())) {
      throw new InvalidInput("Cannot show " + source + ": it is a folder, name one file of it");
    }
    List<ProcessedReport> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    PrintWriter errors = spec.commandLine().getErr();
    Settings settings = options.settings();
    LocalReports reports =
        new LocalReports(
            AnnualReports.with(settings.bounds()), settings.ingest().archives(), errors);
    try {
      reports.read(
          path.file(),
          path::names,
          processed -> {
            names.add(processed.source().path());
            found.add(processed);
          });
    } catch (IOException failure) {
      throw new IllegalStateException("Cannot read " + source + ": " + failure, failure);
    }
    if (found.isEmpty()) {
      throw new InvalidInput("Cannot find " + source + ": the archive has no such file");
    }
    if (found.size() > 1) {
      throw new InvalidInput("Cannot show " + source + ": it holds " + words(names));
    }
    return shown(found.get(0));
  }

  private static String words(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() + " files, name one of them: " + first;
  }

  private static ReportPage shown(ProcessedReport processed) {
    String reason = processed.reason();
    if (reason != null) {
      throw new IllegalStateException(
          "Cannot show " + processed.source().path() + ": rejected as " + RejectionText.of(reason));
    }
    return ReportPage.of(processed);
  }
}
