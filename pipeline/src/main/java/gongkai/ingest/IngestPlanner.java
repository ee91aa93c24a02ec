package gongkai.ingest;

import gongkai.ParserVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Compares the listed files with those in {@code files}, reading only narrow columns. */
final class IngestPlanner {
  /** Number of paths sent to one task. */
  private static final int LISTED_A_TASK = 10_000;

  private final SparkSession spark;
  private final IngestSql sql;
  private final Map<String, Object> parser;

  /**
   * @param reparse whether to read unchanged files again
   */
  IngestPlanner(SparkSession spark, IngestSql sql, boolean reparse) {
    this.spark = spark;
    this.sql = sql;
    this.parser = Map.of("parser_version", ParserVersion.text(), "reparse", reparse);
  }

  /** The files to read, with what is known of each. */
  IngestPlan plan(FileListing listing) {
    List<Row> rows =
        listing.files().stream()
            .map(file -> RowFactory.create(file.path(), file.bytes(), file.modifiedAt()))
            .toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int parts = 1 + rows.size() / LISTED_A_TASK;
    sql.show("listed", spark.createDataFrame(context.parallelize(rows, parts), IngestSql.LISTED));
    List<Row> compared = sql.run("compared", parser).collectAsList();
    return new IngestPlan(
        listing.files().size(), withEntries(tasks(compared, true)), tasks(compared, false));
  }

  private static List<FileTask> tasks(List<Row> compared, boolean toRead) {
    return compared.stream()
        .filter(row -> row.<Boolean>getAs("to_read") == toRead)
        .map(IngestPlanner::task)
        .toList();
  }

  private static FileTask task(Row row) {
    return new FileTask(
        row.getAs("path"),
        row.<Long>getAs("bytes"),
        row.<Long>getAs("modified_ms"),
        row.getAs("known_sha256"),
        row.<Boolean>getAs("known_unreadable"),
        row.<Boolean>getAs("is_known"),
        row.<Long>getAs("archived_count"),
        Map.of());
  }

  /** Adds the digests of the known files in the archives to read. */
  private List<FileTask> withEntries(List<FileTask> tasks) {
    List<FileTask> archives = tasks.stream().filter(file -> file.archivedFiles() > 0).toList();
    if (archives.isEmpty()) {
      return tasks;
    }
    sql.show("changed_archives", archives);
    Map<String, Map<String, String>> digests = new HashMap<>();
    for (Row row : sql.run("known_entries", parser).collectAsList()) {
      digests
          .computeIfAbsent(row.getAs("archive_path"), archive -> new HashMap<>())
          .put(row.getAs("path"), row.getAs("sha256"));
    }
    return tasks.stream()
        .map(file -> file.withEntries(digests.getOrDefault(file.path(), Map.of())))
        .toList();
  }
}
