package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes stopped in the middle of their work as Ctrl-C stops them. */
@Tag("kills")
class InterruptTest {
  private static final int INTERRUPTED = 130;
  private static final long MOST_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void leavesNothingOfInventedReports() throws Exception {
    Path fresh = folder.resolve("fresh");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path out : List.of(fresh, empty)) {
      Path place = out.equals(fresh) ? folder : empty;
      Process synth =
          OwnProcess.interruptible(
              List.of("synth", "--out", out.toString(), "--reports", "60000"), nowhere());

      waitUntil(() -> filesBelow(place) > 20, synth);
      interrupt(synth);

      assertThat(synth.exitValue()).isEqualTo(INTERRUPTED);
    }
    assertThat(fresh).doesNotExist();
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left).containsExactlyInAnyOrder(folder, empty);
    }
  }

  @Test
  void endsResultsWithAWholeLine() throws Exception {
    Path reports = folder.resolve("invented");
    assertThat(Commands.run("synth", "--out", reports.toString(), "--reports", "3000").code())
        .isZero();
    Path results = folder.resolve("results.jsonl");
    Process parse =
        OwnProcess.interruptible(
            List.of("parse", reports.resolve("reports").toString()), results.toFile());

    waitUntil(() -> Files.size(results) > 100_000, parse);
    interrupt(parse);

    assertThat(parse.exitValue()).isEqualTo(INTERRUPTED);
    String text = Files.readString(results);
    assertThat(text).endsWith("}\n");
    ObjectMapper mapper = new ObjectMapper();
    for (String line : text.lines().toList()) {
      assertThat(mapper.readTree(line).path("status").asText()).isIn("parsed", "partial");
    }
    assertThat(text.lines().count()).isLessThan(3000);
  }

  @Test
  void leavesAWarehouseThatTheNextRunCompletes() throws Exception {
    Path warehouse = folder.resolve("warehouse");
    List<String> arguments =
        List.of("ingest", "samples/reports/甘肃省", "--warehouse", warehouse.toString());
    Process ingest = OwnProcess.interruptible(arguments, nowhere());

    waitUntil(() -> Files.exists(warehouse.resolve("ogi/files")), ingest);
    interrupt(ingest);

    assertThat(ingest.exitValue()).isEqualTo(INTERRUPTED);
    // Were its lock still held, this one could not write.
    Commands next = Commands.run(arguments.toArray(new String[0]));
    assertThat(next.errors()).doesNotContain("another run");
    assertThat(next.code()).isZero();
    assertThat(next.output()).contains(": 14 files = ");

    Path out = folder.resolve("export");
    assertThat(Commands.run("aggregate", "--warehouse", warehouse.toString()).code()).isZero();
    Process export =
        OwnProcess.interruptible(
            List.of("export", "--warehouse", warehouse.toString(), "--out", out.toString()),
            nowhere());
    waitUntil(
        () -> {
          try (Stream<Path> beside = Files.list(folder)) {
            return beside.anyMatch(each -> each.getFileName().toString().startsWith("."));
          }
        },
        export);
    interrupt(export);

    assertThat(export.exitValue()).isEqualTo(INTERRUPTED);
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(warehouse);
    }
  }

  private static File nowhere() {
    return new File("/dev/null");
  }

  private static long filesBelow(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".txt")).count();
    } catch (UncheckedIOException moved) {
      return 0;
    }
  }

  private static void waitUntil(Callable<Boolean> reached, Process process) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (!reached.call()) {
      assertThat(process.isAlive()).as("still at work").isTrue();
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static void interrupt(Process process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor())
        .isZero();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
