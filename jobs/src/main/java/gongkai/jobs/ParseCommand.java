package gongkai.jobs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.AnnualReports;
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
      "  gongkai parse reports/ > reports.jsonl"
    })
final class ParseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or directories")
  private List<Path> paths = List.of();

  @Option(names = "--evidence", description = "add status, raw text and place of every cell")
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
    boolean given = configuration != null && !configuration.toString().isEmpty();
    Settings settings = Settings.read(given ? configuration : null);
    LooseFiles reading =
        new LooseFiles(AnnualReports.with(settings.bounds()), settings.ingest().archives(), errors);
    try (OutputStream output =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      ObjectMapper mapper = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      for (Path file : files) {
        reading.read(
            file,
            processed -> {
              mapper.writeValue(output, ReportJson.of(processed, evidence));
              output.write('\n');
            });
      }
    }
    return 0;
  }
}
