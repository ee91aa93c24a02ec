package gongkai;

import gongkai.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What one report costs, beside the least that anybody must pay for it: reading its file and
 * decoding its bytes. One operation is one pass over the sample reports.
 *
 * <p>Run by {@code ./mvnw -q -pl pipeline test-compile exec:exec}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class ProcessBenchmark {
  private static final Path SAMPLES = Path.of("../jobs/samples/reports");

  private final List<Path> files = samples();

  /** Reads and decodes each report and does nothing with it. */
  @Benchmark
  public void decode(Blackhole results) throws IOException {
    for (Path file : files) {
      results.consume(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
  }

  /** Reads and processes each report. */
  @Benchmark
  public void process(Blackhole results) throws IOException {
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      SourceFile source = new SourceFile(file.toString(), content.length, 0);
      results.consume(AnnualReports.standard().process(source, content));
    }
  }

  private static List<Path> samples() {
    try (Stream<Path> found = Files.walk(SAMPLES)) {
      return found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the sample reports " + SAMPLES, unreadable);
    }
  }

  /** Prints time and allocation of one report, and how often processing costs decoding. */
  public static void main(String[] arguments) throws RunnerException {
    Map<String, Double> micros = new TreeMap<>();
    int reports = samples().size();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(ProcessBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run()) {
      String name = result.getPrimaryResult().getLabel();
      micros.put(name, result.getPrimaryResult().getScore() / reports);
      double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / reports;
      System.out.printf(
          "%s: %.1f microseconds and %.0f KB a report%n", name, micros.get(name), bytes / 1024);
    }
    System.out.printf("process / decode: %.1f%n", micros.get("process") / micros.get("decode"));
  }
}
