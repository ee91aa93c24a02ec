package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.config.SparkStart;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights whose process is killed at any moment, what readers find then, and the night that follows.
 *
 * <p>A few kills over the samples; the profile "cluster" asks for {@code -Dkills=30
 * -Dkill.reports=2000}: more of them, over as many invented reports.
 */
@Tag("kills")
@Tag("cluster")
class KillTest {
  private static final int KILLS = Integer.getInteger("gongkai.kills", 4);
  private static final int INVENTED = Integer.getInteger("gongkai.kill-reports", 0);

  /** No sample is copied from another, and none has a sheet of indicators. */
  private static final Set<String> EMPTY = Set.of("copies", "indicators");

  @TempDir Path folder;

  private final long seed = Long.getLong("gongkai.kill-seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<Long, String> known = new HashMap<>();

  @Test
  void leavesReadersWholeTablesAndTheNextNightThoseThatNobodyDisturbed() throws Exception {
    String reports = reports();
    long start = System.nanoTime();
    Path calm = folder.resolve("calm");
    assertThat(night(reports, calm).waitFor()).as(this::told).isZero();
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> expected = digests(calm);
    assertThat(expected).hasSameSizeAs(TableDigests.tables());
    expected.forEach(
        (table, digest) ->
            assertThat(EMPTY.contains(table) || !digest.startsWith("0 ")).as(table).isTrue());

    int kills = 0;
    for (int round = 1; kills < KILLS; round++) {
      Path disturbed = folder.resolve("disturbed-" + round);
      boolean ended = false;
      // What a killed night has finished is not done again, so that each one comes further.
      for (int night = 1; !ended && kills < KILLS && night <= KILLS; night++) {
        ended = killed(night(reports, disturbed), milliseconds);
        kills += ended ? 0 : 1;
        assertThat(expected.entrySet())
            .as("what readers see after kill " + kills + ", seed " + seed)
            .containsAll(digests(disturbed).entrySet());
      }
      assertThat(night(reports, disturbed).waitFor()).as(this::told).isZero();
      assertThat(digests(disturbed)).as("seed " + seed).isEqualTo(expected);
    }
  }

  /** Returns whether the night ended by itself before it was to be killed. */
  private boolean killed(Process night, long milliseconds) throws InterruptedException {
    boolean ended = night.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS);
    night.destroyForcibly().waitFor();
    return ended;
  }

  private String reports() {
    if (INVENTED == 0) {
      return "samples/reports";
    }
    Path invented = folder.resolve("invented");
    String count = String.valueOf(INVENTED);
    assertThat(Commands.run("synth", "--out", invented.toString(), "--reports", count).code())
        .isZero();
    return invented.resolve("reports").toString();
  }

  /** A night in a process of its own. */
  private Process night(String reports, Path warehouse) throws IOException {
    return OwnProcess.start(
        List.of(
            "nightly",
            reports,
            "--warehouse",
            warehouse.toString(),
            "--no-export",
            "--no-dashboard"),
        messages());
  }

  private String told() {
    return "seed " + seed + ":\n" + OwnProcess.told(messages());
  }

  private Path messages() {
    return folder.resolve("messages.txt");
  }

  private Map<String, String> digests(Path location) {
    try (Warehouse warehouse = SparkStart.on(location.toString(), Map.of())) {
      return TableDigests.of(warehouse, known);
    }
  }
}
