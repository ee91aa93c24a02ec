package gongkai.warehouse;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Table;

/** One Spark for all tests of a Java process; each warehouse has a session of its own. */
public final class LocalSpark {
  private LocalSpark() {}

  /** An empty or existing warehouse in a folder. */
  public static Warehouse warehouse(Path folder) {
    SparkSession session = Holder.SPARK.newSession();
    Warehouse.settings(folder.toString(), java.util.Map.of())
        .forEach(
            (key, value) -> {
              if (key.startsWith("spark.sql.catalog.")) {
                session.conf().set(key, value);
              }
            });
    session.conf().set("spark.sql.shuffle.partitions", "2");
    session.conf().set("spark.sql.session.timeZone", "UTC");
    // Planning anew and compiling code for a handful of rows takes longer than the rows.
    session.conf().set("spark.sql.adaptive.enabled", "false");
    session.conf().set("spark.sql.codegen.wholeStage", "false");
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    return new Warehouse(session);
  }

  /** Rows of a query as text, sorted, so that two tables can be compared. */
  public static List<String> rows(Warehouse warehouse, String sql) {
    return warehouse.spark().sql(sql).collectAsList().stream().map(Row::toString).sorted().toList();
  }

  /** The views of the session, which no command leaves behind. */
  public static List<String> temporaryViews(Warehouse warehouse) {
    return warehouse.spark().catalog().listTables().filter("isTemporary").collectAsList().stream()
        .map(Table::name)
        .toList();
  }

  private static final class Holder {
    static final SparkSession SPARK = start();

    private static SparkSession start() {
      SparkSession.Builder builder =
          SparkSession.builder()
              .master("local[2]")
              .config("spark.ui.enabled", "false")
              .config("spark.sql.ui.explainMode", "simple")
              .config(PlainLocalFileSystem.SETTING, PlainLocalFileSystem.class.getName())
              // As many clusters set it.
              .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
              .config("spark.driver.host", "localhost")
              .config("spark.driver.bindAddress", "127.0.0.1");
      Warehouse.settings("unset", java.util.Map.of()).forEach(builder::config);
      return builder.getOrCreate();
    }
  }
}
