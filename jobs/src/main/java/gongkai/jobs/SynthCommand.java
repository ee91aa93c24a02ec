package gongkai.jobs;

import gongkai.output.AtomicOutput;
import gongkai.region.Gazetteer;
import gongkai.region.Level;
import gongkai.region.Region;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticFolder;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code synth}: generates synthetic reports with the true value of every cell, for tests and
 * measurements.
 */
@Command(
    name = "synth",
    description = {
      "Write invented but consistent reports of real places and the truth of their every cell.",
      "The same seed and number give the same files."
    },
    footer = {
      "",
      "DIR/reports holds the reports, DIR/truth.jsonl one JSON object for each of them.",
      "",
      "Examples:",
      "  gongkai synth --out /tmp/invented --reports 1000 --seed 1",
      "  gongkai synth --out /tmp/invented --reports 200 --formats html,docx,pdf"
    })
final class SynthCommand implements Callable<Integer> {
  /** Regions that changed after this year would have two names or codes. */
  private static final int FIRST_YEAR = 2019;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A new or empty folder.")
  private Path out;

  @Option(
      names = "--reports",
      paramLabel = "N",
      required = true,
      description = "How many reports to write, at least 1.")
  private int reports;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Number that the invented figures follow from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--formats",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "txt",
      description = "Any of txt, html, docx, pdf (default: ${DEFAULT-VALUE}).")
  private List<String> formats;

  @Option(
      names = "--faulty",
      paramLabel = "SHARE",
      defaultValue = "" + SyntheticReports.FAULTY_SHARE,
      description = "Share of reports with a planted fault, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double faulty;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<ReportFormat> known =
        Stream.of(ReportFormat.values()).filter(each -> formats.contains(each.code())).toList();
    SyntheticReports synthetic =
        new SyntheticReports(
            places(), seed, known.isEmpty() ? List.of(ReportFormat.TXT) : known, faulty);
    List<String> mistakes = mistakes(synthetic);
    if (!mistakes.isEmpty()) {
      mistakes.forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    }
    AtomicLong written = new AtomicLong();
    try (AtomicOutput folder = AtomicOutput.ofFolder(out);
        Progress progress = new Progress(System.err)) {
      progress.follow(written::get, reports, "reports");
      new SyntheticFolder(folder.path()).write(synthetic, reports, written::set);
      folder.publish();
    }
    PrintWriter result = spec.commandLine().getOut();
    result.println("Wrote " + reports + " reports below " + out.resolve("reports"));
    result.println("Wrote their truth to " + out.resolve("truth.jsonl"));
    result.flush();
    return ExitCode.DONE;
  }

  private List<String> mistakes(SyntheticReports synthetic) throws IOException {
    List<String> mistakes = new ArrayList<>();
    for (String format : formats) {
      if (Stream.of(ReportFormat.values()).noneMatch(each -> each.code().equals(format))) {
        mistakes.add("Cannot write " + format + " reports: the formats are txt, html, docx, pdf");
      }
    }
    if (reports < 1) {
      mistakes.add("Invalid --reports " + reports + ": at least 1 is needed");
    }
    if (!(faulty >= 0 && faulty <= 1)) {
      mistakes.add("Invalid --faulty " + faulty + ": a share is between 0 and 1");
    }
    if (reports > synthetic.capacity()) {
      mistakes.add(
          "Invalid --reports "
              + reports
              + ": the places allow "
              + synthetic.capacity()
              + " at most");
    }
    if (Files.exists(out) && !isEmptyFolder(out)) {
      mistakes.add("Cannot write into " + out + ": it is not an empty folder");
    }
    return mistakes;
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The counties and townships that have kept name and code since the first year. */
  static List<SyntheticPlace> places() {
    return Gazetteer.load().regions().stream()
        .filter(region -> region.kind().equals("real") && region.validToYear() == null)
        .filter(region -> region.validFromYear() == null || region.validFromYear() <= FIRST_YEAR)
        .flatMap(region -> Stream.ofNullable(place(region)))
        .toList();
  }

  private static @Nullable SyntheticPlace place(Region region) {
    String county = region.county();
    if (region.level() == Level.COUNTY) {
      return new SyntheticPlace(
          region.code(), region.province(), region.city(), region.name(), null);
    }
    return region.level() == Level.TOWNSHIP && county != null
        ? new SyntheticPlace(region.code(), region.province(), region.city(), county, region.name())
        : null;
  }
}
