package gongkai.aggregate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/** Spark settings that suit the number of reports; closing it restores the earlier settings. */
final class SparkTuning implements AutoCloseable {
  /** Reports up to which a run is small: where both ways take the same time. */
  private static final long MOST_REPORTS = 2_000;

  /** Reports whose rows one task sorts without leaving memory. */
  private static final long REPORTS_A_TASK = 10_000;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /**
   * Compiling code, planning anew between stages and tasks without work take longer than few rows
   * themselves.
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
   * Spark guesses a size without what an explosion of nested rows makes of them, a hundred times as
   * much: only the very small goes to every task on a guess, and more where it was measured. What
   * fits into memory part by part needs no sorting to be joined.
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

  /** Sets Spark for work on so many reports from now on. */
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
