package gongkai.ingest;

import gongkai.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * The branch of {@code files} that an ingest writes, completed and counted before it is published.
 */
final class FilesBranch {
  static final String FILES = "files";
  static final String BRANCH = "ingest";

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final IngestSql sql;
  private final String runId;

  FilesBranch(Warehouse warehouse, IngestSql sql, String runId) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.sql = sql;
    this.runId = runId;
  }

  /**
   * Removes the rows that this run has written for slices of archives that are to be read again as
   * a whole.
   */
  void removeSlices(List<FileTask> archives) {
    sql.show("archives_again", archives);
    sql.run("remove_slices", Map.of("run_id", runId));
  }

  /**
   * Updates the modification times of files with unchanged content; returns whether any row
   * changed.
   */
  boolean updateTimes(IngestAccount account) {
    List<FileTask> files = account.touchedFiles();
    if (!files.isEmpty()) {
      sql.show("touched", files);
      sql.run("update_times");
    }
    List<FileTask> archives = account.touchedArchives();
    if (!archives.isEmpty()) {
      sql.show("touched", archives);
      sql.run("update_archives");
    }
    return !files.isEmpty() || !archives.isEmpty();
  }

  /** Removes the older rows of files that this run has read. */
  void replaceOlder() {
    sql.run("replace_older", Map.of("run_id", runId));
    List<Row> repeated = sql.run("repeated_paths").takeAsList(1);
    if (!repeated.isEmpty()) {
      throw new IllegalStateException(
          "Cannot publish files: " + repeated.get(0).getAs("path") + " stands in it twice");
    }
  }

  /** Updates the rows of known archives; returns whether the contents of any have changed. */
  boolean updateArchives(IngestAccount account) {
    List<FileTask> replaced = account.replacedArchives();
    if (replaced.isEmpty()) {
      return false;
    }
    List<Row> entries = new ArrayList<>();
    for (ArchiveOutcome archive : account.archives()) {
      for (String path : archive.asKnown()) {
        entries.add(
            RowFactory.create(path, archive.bytes(), archive.modifiedAt(), archive.sha256()));
      }
    }
    sql.show("archives_replaced", replaced);
    sql.show(
        "entries_as_known",
        spark.createDataFrame(entries, IngestSql.LISTED.add("sha256", DataTypes.StringType)));
    sql.run("update_entries", Map.of("run_id", runId));
    return true;
  }

  /** Marks each file whose content occurs under a smaller path with that path. */
  void markDuplicates() {
    List<Row> duplicates = sql.run("duplicates").collectAsList();
    if (!duplicates.isEmpty()) {
      sql.show("duplicates", spark.createDataFrame(duplicates, duplicates.get(0).schema()));
      sql.run("mark_duplicates");
    }
  }

  /**
   * The number of known files below the listed root that no longer exist.
   *
   * @param written whether the branch differs from what readers see
   */
  long vanished(String root, boolean written) {
    Dataset<Row> known = written ? warehouse.readBranch(FILES, BRANCH) : warehouse.read(FILES);
    sql.show("known_files", known);
    return sql.run("vanished", Map.of("root", root, "folder", root + "/"))
        .first()
        .<Long>getAs("file_count");
  }

  /** The outcomes of the files that this run has read. */
  Outcomes outcomes() {
    Outcomes outcomes = Outcomes.none();
    for (Row row : sql.run("outcomes", Map.of("run_id", runId)).collectAsList()) {
      outcomes.add(row.getAs("kind"), row.getAs("code"), row.<Long>getAs("item_count"));
    }
    return outcomes;
  }

  /**
   * Counts of files and findings.
   *
   * @param files by status; duplicates under {@code duplicate}
   * @param reasons rejected files by the code of their reason
   * @param findings by severity
   */
  record Outcomes(Map<String, Long> files, Map<String, Long> reasons, Map<String, Long> findings) {
    static Outcomes none() {
      return new Outcomes(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private void add(String kind, String code, long count) {
      if (kind.equals("finding")) {
        findings.put(code, count);
      } else {
        files.merge(kind, count, Long::sum);
      }
      if (kind.equals("rejected")) {
        reasons.put(code, count);
      }
    }

    long files(String status) {
      return files.getOrDefault(status, 0L);
    }
  }
}
