package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are ended at any point, by Ctrl-C and by force, and what readers find. */
@Tag("kills")
class ExportKillTest {
  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void leavesTheOldExportOrTheNewOneWholeAndNothingBeside() throws Exception {
    Path warehouse = folder.resolve("warehouse");
    Path exports = Files.createDirectory(folder.resolve("exports"));
    Path out = exports.resolve("out");
    assertThat(night(warehouse).code()).isZero();
    long start = System.nanoTime();
    assertThat(export(warehouse, out, false).waitFor())
        .as(() -> OwnProcess.told(messages()))
        .isZero();
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    assertThat(withMark(out)).isFalse();
    long seed = System.nanoTime();
    Random random = new Random(seed);

    for (int kill = 0; kill < KILLS; kill++) {
      Process export = export(warehouse, out, true);
      // Writing is the second half: before it, Java and Spark only start.
      long least = milliseconds * (KILLS / 2 + kill) / (2L * KILLS);
      export.waitFor(least + random.nextLong(milliseconds / KILLS), TimeUnit.MILLISECONDS);
      if (kill % 2 == 0) {
        export.destroyForcibly().waitFor();
      } else {
        export.destroy();
        assertThat(export.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
      if (Files.exists(out)) {
        assertWhole(out, "seed " + seed);
      }
    }
    assertThat(export(warehouse, out, true).waitFor())
        .as(() -> "seed " + seed + ":\n" + OwnProcess.told(messages()))
        .isZero();

    assertWhole(out, "seed " + seed);
    assertThat(withMark(out)).isTrue();
    try (Stream<Path> beside = Files.list(exports)) {
      assertThat(beside).as("seed " + seed).containsExactly(out);
    }
  }

  private static Commands night(Path warehouse) {
    return Commands.run(
        "nightly", "samples/reports", "--warehouse", warehouse.toString(), "--no-export");
  }

  private static boolean withMark(Path export) throws IOException {
    return Files.readString(export.resolve("reports.csv")).startsWith("\uFEFF");
  }

  private static void assertWhole(Path export, String seed) throws Exception {
    Process check =
        new ProcessBuilder("sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS")
            .directory(export.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(seed + ": " + told).isZero();
  }

  /** An export in a process of its own. */
  private Process export(Path warehouse, Path out, boolean excel) throws IOException {
    List<String> arguments =
        List.of("export", "--warehouse", warehouse.toString(), "--out", out.toString());
    return OwnProcess.start(
        excel ? Stream.concat(arguments.stream(), Stream.of("--excel")).toList() : arguments,
        messages());
  }

  private Path messages() {
    return folder.resolve("messages.txt");
  }
}
