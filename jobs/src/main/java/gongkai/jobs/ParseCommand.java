package gongkai.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.AnnualReports;
import gongkai.config.Settings;
import gongkai.jobs.lookup.LocalReports;
import gongkai.jobs.lookup.SourcePath;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parse PATH...}: one JSON object per file on standard output. */
@Command(
    name = "parse",
    description = {
      "Read reports and print one JSON object per file (JSON Lines); no Spark, nothing stored.",
      "A directory stands for all files below it, an archive for all files in it."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai parse report.txt",
      "  gongkai parse --evidence report.txt",
      "  gongkai parse 'reports.zip!/甲县/教育局.html'",
      "  gongkai parse reports/ > reports.jsonl"
    })
final class ParseCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, directories, archives, or ARCHIVE!/ENTRY for one file of an archive.")
  private List<String> paths = List.of();

  @Option(names = "--evidence", description = "Add status, raw text and place of every cell.")
  private boolean evidence;

  @Option(
      names = "--conf-file",
      paramLabel = "FILE",
      defaultValue = "${env:GONGKAI_CONF}",
      description = "Configuration instead of the one in $GONGKAI_CONF.")
  private @Nullable Path configuration;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter errors = spec.commandLine().getErr();
    List<SourcePath> files = new ArrayList<>();
    boolean missing = false;
    for (String path : paths) {
      Optional<SourcePath> source = SourcePath.of(path);
      if (source.isEmpty()) {
        errors.println("Cannot find " + path + ": no such file or directory.");
        missing = true;
      } else {
        files.addAll(source.get().files());
      }
    }
    if (missing) {
      return ExitCode.USAGE;
    }
    if (files.isEmpty()) {
      errors.println("Cannot find any file below " + paths + ".");
      return ExitCode.USAGE;
    }
    boolean given = configuration != null && !configuration.toString().isEmpty();
    Settings settings = Settings.read(given ? configuration : null);
    LocalReports reports =
        new LocalReports(
            AnnualReports.with(settings.bounds()), settings.ingest().archives(), errors);
    AtomicLong done = new AtomicLong();
    try (WholeLineOutput output = new WholeLineOutput(new FileOutputStream(FileDescriptor.out));
        Progress progress = new Progress(System.err)) {
      // No progress bar where the results are printed to the same terminal.
      if (System.console() == null) {
        progress.follow(done::get, files.size(), "files");
      }
      ObjectMapper mapper = new ObjectMapper();
      for (SourcePath file : files) {
        reports.read(
            file.file(),
            file::names,
            processed ->
                output.write(mapper.writeValueAsBytes(ReportJson.of(processed, evidence))));
        done.incrementAndGet();
      }
    }
    return ExitCode.DONE;
  }
}
