package gongkai.jobs;

import gongkai.table.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The only place that starts Spark, apart so that commands without Spark never load it. */
final class SparkStart {
  private SparkStart() {}

  /** Whatever {@code spark-submit} sets is left as it is. */
  static Warehouse on(String location, Map<String, String> catalog) {
    SparkSession.Builder builder = SparkSession.builder().appName("gongkai");
    if (!new SparkConf().contains("spark.master")) {
      builder.master("local[*]");
    }
    Warehouse.settings(location, catalog).forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    try {
      // Checksum files beside the reports would be looked for at each read.
      FileSystem.getLocal(spark.sparkContext().hadoopConfiguration()).setVerifyChecksum(false);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot open the local file system", failure);
    }
    return new Warehouse(spark);
  }
}
