package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.config.SparkStart;
import gongkai.jobs.bench.Bench;
import gongkai.jobs.bench.Ratio;
import gongkai.output.AtomicOutput;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: the time of each step on this machine as a multiple of its lower bound. */
@Command(
    name = "bench",
    description = "Measures every step beside the least it can cost and prints a table of ratios.",
    footer = {
      "",
      "Examples:",
      "  gongkai bench",
      "  gongkai bench --reports 100000,1000000 --rounds 1",
      "",
      "With DuckDB's driver in GONGKAI_JARS, queries are measured against DuckDB as well."
    })
final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--reports",
      paramLabel = "FEW,MANY",
      split = ",",
      defaultValue = "3000,15000",
      description = "Invented reports of two folders (default: ${DEFAULT-VALUE}).")
  private List<Integer> reports;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often everything is measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  boolean debug;

  @Override
  public Integer call() throws IOException {
    boolean two = reports.size() == 2 && reports.get(0) > 0 && reports.get(0) < reports.get(1);
    if (!two) {
      throw new InvalidInput("Invalid --reports: two numbers are needed, the smaller one first");
    }
    if (rounds < 1) {
      throw new InvalidInput("Invalid --rounds " + rounds + ": at least 1 is needed");
    }
    Path target = Path.of(System.getProperty("java.io.tmpdir"), "gongkai-bench");
    // Never published, so that the generated files are deleted when the command ends or is stopped.
    try (AtomicOutput folder = AtomicOutput.ofFolder(target);
        Warehouse warehouse = SparkStart.on(folder.path().resolve("unset").toString(), Map.of())) {
      Bench bench = new Bench(folder.path(), warehouse.spark(), SynthCommand.places(), System.err);
      List<Ratio> ratios = bench.run(reports.get(0), reports.get(1), rounds);
      System.out.println(machine(warehouse.spark().version()) + "\n");
      System.out.print(Ratio.table(ratios));
    }
    return ExitCode.DONE;
  }

  /** The machine and versions that the numbers were measured with, in one line. */
  private String machine(String spark) {
    long memory =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    return "%d and %d reports, %d %s; %d cores, %d GB, %d MB for Java %s, Spark %s"
        .formatted(
            reports.get(0),
            reports.get(1),
            rounds,
            rounds == 1 ? "round" : "rounds",
            Runtime.getRuntime().availableProcessors(),
            memory >> 30,
            Runtime.getRuntime().maxMemory() >> 20,
            Runtime.version().feature(),
            spark);
  }
}
