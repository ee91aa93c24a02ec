package gongkai.config;

import gongkai.warehouse.PlainLocalFileSystem;
import gongkai.warehouse.Warehouse;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The only place that starts Spark, apart so that commands without Spark never load it. */
public final class SparkStart {
  private SparkStart() {}

  /**
   * Whatever {@code spark-submit} sets is left as it is, but for the file system and the waiting of
   * a run without a cluster.
   */
  public static Warehouse on(String location, Map<String, String> catalog) {
    SparkSession.Builder builder = SparkSession.builder().appName("gongkai");
    String master = new SparkConf().get("spark.master", "local[*]");
    builder.master(master);
    if (master.startsWith("local")) {
      // The processes of a cluster may ask for their file system before they have our jar.
      builder.config(PlainLocalFileSystem.SETTING, PlainLocalFileSystem.class.getName());
      // Where data lies on another host, as with HDFS, tasks would wait for an executor there, and
      // without a cluster nothing ends the wait.
      builder.config("spark.locality.wait", "0");
    }
    Warehouse.settings(location, catalog).forEach(builder::config);
    return new Warehouse(builder.getOrCreate());
  }
}
