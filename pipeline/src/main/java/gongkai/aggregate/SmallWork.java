package gongkai.aggregate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * Spark set for few rows: compiling code, planning anew between stages and tasks without work take
 * longer than the rows themselves. Closing it brings back what was set before.
 */
final class SmallWork implements AutoCloseable {
  /** Reports up to which a night is small: where both ways take the same time. */
  private static final long MOST_REPORTS = 2_000;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private final RuntimeConfig settings;
  private final Map<String, String> before = new LinkedHashMap<>();

  private SmallWork(RuntimeConfig settings) {
    this.settings = settings;
  }

  /** Sets Spark for few rows where there are few, else leaves it as it is. */
  static SmallWork of(SparkSession spark, long reports) {
    SmallWork work = new SmallWork(spark.conf());
    if (reports <= MOST_REPORTS) {
      SETTINGS.forEach(
          (key, value) -> {
            work.before.put(key, work.settings.get(key));
            work.settings.set(key, value);
          });
    }
    return work;
  }

  @Override
  public void close() {
    before.forEach(settings::set);
  }
}
