package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on a cluster whose executors are killed, against the same night on one machine. */
@Tag("cluster")
class ClusterIT {
  private static final List<String> KILLED_AT =
      List.of("files to read", "making reports", "making report_metrics", "audits");

  @TempDir Path folder;

  @Test
  void endsWithTheTablesOfOneMachineThoughExecutorsAreKilled() throws Exception {
    Launcher alone = new Launcher(folder, Map.of());
    String reports = folder.resolve("invented/reports").toString();
    alone
        .start("synth", "--out", folder.resolve("invented").toString(), "--reports", "500")
        .ended();
    String calm = folder.resolve("calm").toString();
    alone.start("nightly", reports, "--warehouse", calm, "--no-export").ended();
    String disturbed = folder.resolve("disturbed").toString();

    try (LoopbackCluster cluster = new LoopbackCluster(folder.resolve("cluster"))) {
      String options =
          "--master "
              + cluster.url()
              + " --conf spark.executor.memory=1g --conf spark.executor.cores=1"
              + " --conf spark.sql.shuffle.partitions=4";
      Launcher spread = new Launcher(folder, Map.of("GONGKAI_SUBMIT_OPTIONS", options));
      Launcher.Running night =
          spread.start("nightly", reports, "--warehouse", disturbed, "--no-export");
      for (String moment : KILLED_AT) {
        await(night, moment);
        cluster.killExecutor();
      }
      assertThat(night.ended()).contains("500 files", "published years");
    }

    Map<String, String> expected = alone.digests(calm, reports);
    assertThat(expected).hasSameSizeAs(TableDigests.tables());
    assertThat(alone.digests(disturbed, reports)).isEqualTo(expected);
  }

  /** Waits until the night says that it has come so far. */
  private static void await(Launcher.Running night, String moment) throws Exception {
    while (!night.told().contains(moment)) {
      assertThat(night.process().isAlive()).as("before " + moment + ": " + night.told()).isTrue();
      Thread.sleep(50);
    }
    // A task or two have begun.
    Thread.sleep(1000);
  }
}
