package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.source.Digest;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.table.Warehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that are killed at any point, and the one that follows them. */
@Tag("slow")
class KillTest {
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void endsWithTheTablesOfANightThatNobodyDisturbed() throws Exception {
    long start = System.nanoTime();
    Path calm = folder.resolve("calm");
    assertThat(night(calm).waitFor()).isZero();
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> expected = digests(calm);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path disturbed = folder.resolve("disturbed");

    for (int kill = 0; kill < KILLS; kill++) {
      Process night = night(disturbed);
      // Later and later, so that ingest, the writing and the publishing of tables are all hit.
      long least = milliseconds * (kill + 1) / (KILLS + 2);
      night.waitFor(least + random.nextLong(milliseconds / KILLS), TimeUnit.MILLISECONDS);
      night.destroyForcibly().waitFor();
    }
    assertThat(night(disturbed).waitFor()).as("seed " + seed).isZero();

    assertThat(digests(disturbed)).as("seed " + seed).isEqualTo(expected);
  }

  /** A night in a process of its own. */
  private static Process night(Path warehouse) throws IOException {
    return OwnProcess.start(
        List.of("nightly", "samples/reports", "--warehouse", warehouse.toString()));
  }

  /** A digest of the rows of every table, without what names the run. */
  private static Map<String, String> digests(Path location) {
    Map<String, String> digests = new TreeMap<>();
    try (Warehouse warehouse = SparkStart.on(location.toString(), Map.of())) {
      for (TableSpec table : Tables.standard().all()) {
        if (table.layer() == TableSpec.Layer.LOG || table.layer() == TableSpec.Layer.REFERENCE) {
          continue;
        }
        String rows =
            String.join(
                "\n",
                warehouse.read(table.name()).drop("run_id").toJSON().collectAsList().stream()
                    .sorted()
                    .toList());
        // No sample is copied from another.
        if (!table.name().equals("copies")) {
          assertThat(rows).as(table.name()).isNotEmpty();
        }
        digests.put(table.name(), Digest.sha256(rows.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return digests;
  }
}
