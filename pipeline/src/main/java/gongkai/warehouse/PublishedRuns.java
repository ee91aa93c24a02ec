package gongkai.warehouse;

import gongkai.InvalidInput;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The runs that published tables and whose tables are still kept, each under its tag. */
public final class PublishedRuns {
  private static final String LOG = "runs";

  /** The table that is tagged last: a run without this tag has not completed. */
  public static final String MARKER = "reports";

  private final Warehouse warehouse;

  public PublishedRuns(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The ids of the kept runs, newest first; none before the first publication. */
  public List<String> kept() {
    if (!warehouse.exists(LOG)) {
      return List.of();
    }
    Map<String, SnapshotRef> tags = warehouse.table(MARKER).refs();
    return warehouse.read(LOG).select("published_at", "run_id").collectAsList().stream()
        .sorted(Comparator.comparing((Row row) -> row.<Timestamp>getAs("published_at")).reversed())
        .map(row -> row.<String>getAs("run_id"))
        .filter(tags::containsKey)
        .distinct()
        .toList();
  }

  /**
   * @throws InvalidInput naming the runs that are kept, where this one is not
   */
  public void check(String run) {
    List<String> kept = kept();
    if (!kept.contains(run)) {
      throw new InvalidInput(
          "Cannot find run "
              + run
              + ": "
              + (kept.isEmpty() ? "no run has published yet" : "kept are " + words(kept)));
    }
  }

  /**
   * A table as the run published it.
   *
   * @throws InvalidInput where the run did not have the table yet
   */
  public Dataset<Row> read(String table, String run) {
    Table stored = warehouse.table(table);
    SnapshotRef tag = stored.refs().get(run);
    if (tag == null) {
      throw new InvalidInput("Cannot read table " + table + " as of " + run + ": it came later");
    }
    return warehouse.readSnapshot(table, tag.snapshotId());
  }

  private static String words(List<String> runs) {
    int most = 5;
    String first = String.join(", ", runs.subList(0, Math.min(most, runs.size())));
    return runs.size() > most ? first + " and " + (runs.size() - most) + " older ones" : first;
  }
}
