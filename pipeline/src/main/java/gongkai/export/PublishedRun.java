package gongkai.export;

import static org.apache.spark.sql.functions.col;

import gongkai.InvalidInput;
import gongkai.table.TableSpec;
import gongkai.warehouse.PublishedRuns;
import gongkai.warehouse.Warehouse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.apache.iceberg.SnapshotRef;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One run that published tables, each of which carries a tag of its name, so that they agree.
 *
 * @param filesSnapshot the snapshot of {@code files} that the tables were made from
 */
public record PublishedRun(
    Warehouse warehouse, String runId, Instant publishedAt, long filesSnapshot) {
  /**
   * @param run null for the newest
   * @throws InvalidInput where there is no such run or its tables are no longer kept
   */
  public static PublishedRun of(Warehouse warehouse, @Nullable String run) {
    PublishedRuns runs = new PublishedRuns(warehouse);
    if (run != null) {
      runs.check(run);
      return logged(warehouse, run);
    }
    return newest(warehouse)
        .orElseThrow(
            () ->
                new InvalidInput("Missing a published run in the warehouse: run aggregate first"));
  }

  /** The newest run; nothing before the first publication. */
  public static Optional<PublishedRun> newest(Warehouse warehouse) {
    return new PublishedRuns(warehouse)
        .kept().stream().findFirst().map(run -> logged(warehouse, run));
  }

  private static PublishedRun logged(Warehouse warehouse, String run) {
    Row logged =
        warehouse
            .read("runs")
            .where(col("run_id").equalTo(run))
            .select("published_at", "files_snapshot_id")
            .first();
    return new PublishedRun(
        warehouse,
        run,
        logged.<Timestamp>getAs("published_at").toInstant(),
        logged.getAs("files_snapshot_id"));
  }

  /** The table as the run published it; empty where it came later than the run. */
  Optional<ExportedTable> table(TableSpec spec) {
    return snapshot(spec).map(snapshot -> ExportedTable.of(warehouse, spec, snapshot));
  }

  /** The rows of the table in no order; empty where it came later than the run. */
  public Optional<Dataset<Row>> rows(TableSpec spec) {
    return snapshot(spec).map(snapshot -> warehouse.readSnapshot(spec.name(), snapshot));
  }

  private Optional<Long> snapshot(TableSpec spec) {
    if (!warehouse.exists(spec.name())) {
      return Optional.empty();
    }
    SnapshotRef tag = warehouse.table(spec.name()).refs().get(runId);
    return Optional.ofNullable(tag).map(SnapshotRef::snapshotId);
  }
}
