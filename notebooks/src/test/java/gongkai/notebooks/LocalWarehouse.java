package gongkai.notebooks;

import gongkai.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One Spark for all tests of a Java process; each warehouse has a session of its own. */
final class LocalWarehouse {
  private LocalWarehouse() {}

  static Warehouse in(Path folder) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    Map<String, String> settings = Warehouse.settings(folder.toString(), Map.of());
    settings.forEach(builder::config);
    SparkSession session = builder.getOrCreate().newSession();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith("spark.sql.catalog.")) {
            session.conf().set(key, value);
          }
        });
    return new Warehouse(session);
  }
}
