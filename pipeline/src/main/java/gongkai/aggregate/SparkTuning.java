package gongkai.aggregate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/** Spark settings that suit the number of reports; closing it restores the earlier settings. */
final class SparkTuning implements AutoCloseable {
  /**
   * The largest number of reports of a small run: both sets of settings take the same time there.
   */
  private static final long MOST_REPORTS = 2_000;

  /** The number of reports whose rows one task can sort in memory. */
  private static final long REPORTS_A_TASK = 10_000;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /**
   * With few rows, code generation, adaptive planning and empty tasks take longer than the work on
   * the rows.
   */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.adaptive.enabled",
          "false",
          PARTITIONS,
          "1",
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN");

  /**
   * Spark's size estimates ignore that exploding nested rows multiplies them by about a hundred.
   * Hence only very small inputs are broadcast by estimate, larger ones by their measured size.
   * Partitions that fit into memory are joined by hash without sorting.
   */
  private static final Map<String, String> LARGE =
      Map.of(
          "spark.sql.autoBroadcastJoinThreshold", "256k",
          "spark.sql.adaptive.autoBroadcastJoinThreshold", "4m",
          "spark.sql.adaptive.advisoryPartitionSizeInBytes", "8m",
          "spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold", "8m");

  private final RuntimeConfig settings;
  private final Map<String, String> before = new LinkedHashMap<>();

  SparkTuning(SparkSession spark) {
    this.settings = spark.conf();
  }

  /** Sets the configuration for this number of reports. */
  void fit(long reports) {
    close();
    if (reports <= MOST_REPORTS) {
      set(SMALL);
    } else {
      long partitions = Long.parseLong(settings.get(PARTITIONS));
      set(LARGE);
      set(Map.of(PARTITIONS, Long.toString(Math.max(partitions, reports / REPORTS_A_TASK))));
    }
  }

  private void set(Map<String, String> wanted) {
    wanted.forEach(
        (key, value) -> {
          before.put(key, settings.get(key, null));
          settings.set(key, value);
        });
  }

  @Override
  public void close() {
    before.forEach(
        (key, value) -> {
          if (value == null) {
            settings.unset(key);
          } else {
            settings.set(key, value);
          }
        });
    before.clear();
  }
}
