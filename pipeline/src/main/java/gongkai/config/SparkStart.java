package gongkai.config;

import gongkai.warehouse.PlainLocalFileSystem;
import gongkai.warehouse.Warehouse;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark. A class of its own, so that commands without Spark never load it. */
public final class SparkStart {
  private SparkStart() {}

  /**
   * Starts Spark on a warehouse. Settings of {@code spark-submit} are kept, except that without a
   * cluster the local file system and the locality wait are set.
   */
  public static Warehouse on(String location, Map<String, String> catalog) {
    SparkSession.Builder builder = SparkSession.builder().appName("gongkai");
    String master = new SparkConf().get("spark.master", "local[*]");
    builder.master(master);
    if (master.startsWith("local")) {
      // Set here and not in a cluster's configuration: its processes may need the file system
      // before they have this jar.
      builder.config(PlainLocalFileSystem.SETTING, PlainLocalFileSystem.class.getName());
      // With data on another host, as with HDFS, tasks would wait for an executor there, which
      // never comes without a cluster.
      builder.config("spark.locality.wait", "0");
    }
    Warehouse.settings(location, catalog).forEach(builder::config);
    return new Warehouse(builder.getOrCreate());
  }
}
