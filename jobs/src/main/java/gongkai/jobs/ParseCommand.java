package gongkai.jobs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.source.SourceFile;
import gongkai.table.IngestSettings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
      "A directory stands for all files below it."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai parse report.txt",
      "  gongkai parse --evidence report.txt",
      "  gongkai parse reports/ > reports.jsonl"
    })
final class ParseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or directories")
  private List<Path> paths = List.of();

  @Option(names = "--evidence", description = "add status, raw text and place of every cell")
  private boolean evidence;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter errors = spec.commandLine().getErr();
    List<Path> files = new ArrayList<>();
    boolean missing = false;
    for (Path path : paths) {
      if (!Files.exists(path)) {
        errors.println("Cannot find " + path + ": no such file or directory.");
        missing = true;
      } else {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    if (missing) {
      return 2;
    }
    if (files.isEmpty()) {
      errors.println("Cannot find any file below " + paths + ".");
      return 2;
    }
    try (OutputStream output =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      ObjectMapper mapper = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      for (Path file : files) {
        mapper.writeValue(output, ReportJson.of(process(file), evidence));
        output.write('\n');
      }
    }
    return 0;
  }

  /** One file that cannot be read or processed is told as rejected and never stops the others. */
  private ProcessedReport process(Path file) {
    SourceFile source = new SourceFile(file.toString(), 0, 0);
    try {
      long bytes = Files.size(file);
      source = new SourceFile(source.path(), bytes, Files.getLastModifiedTime(file).toMillis());
      if (bytes > IngestSettings.STANDARD.maxFileBytes()) {
        return ProcessedReport.rejected(source, "unknown", "", "too_large");
      }
      return AnnualReports.standard().process(source, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return ProcessedReport.rejected(source, "unknown", "", "unreadable_file");
    } catch (RuntimeException | StackOverflowError failure) {
      spec.commandLine().getErr().println("Cannot process " + file + ": " + failure);
      return ProcessedReport.rejected(source, "unknown", "", "internal_error");
    }
  }
}
