package gongkai.export;

import gongkai.table.InvalidInput;
import gongkai.table.TableSpec;
import gongkai.table.Warehouse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.SnapshotRef;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One run that published tables, each of which carries a tag of its name, so that they agree.
 *
 * @param filesSnapshot the snapshot of {@code files} that the tables were made from
 */
record Publication(Warehouse warehouse, String runId, Instant publishedAt, long filesSnapshot) {
  private static final String LOG = "runs";
  private static final String MARKER = "reports";

  /**
   * @param run null for the newest
   * @throws InvalidInput where there is no such run or its tables are no longer kept
   */
  static Publication of(Warehouse warehouse, @Nullable String run) {
    List<Publication> kept = kept(warehouse);
    if (kept.isEmpty()) {
      throw new InvalidInput("Missing a published run in the warehouse: run aggregate first");
    }
    return kept.stream()
        .filter(publication -> run == null || publication.runId.equals(run))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Cannot find run " + run + ": the newest one kept is " + kept.get(0).runId));
  }

  /** Whether any run has published. */
  static boolean any(Warehouse warehouse) {
    return !kept(warehouse).isEmpty();
  }

  private static List<Publication> kept(Warehouse warehouse) {
    if (!warehouse.exists(LOG)) {
      return List.of();
    }
    Set<String> tags = warehouse.table(MARKER).refs().keySet();
    return warehouse
        .read(LOG)
        .select("run_id", "published_at", "files_snapshot_id")
        .collectAsList()
        .stream()
        .filter(row -> tags.contains(row.getString(0)))
        .map(row -> of(warehouse, row))
        .sorted(Comparator.comparing(Publication::publishedAt).reversed())
        .toList();
  }

  private static Publication of(Warehouse warehouse, Row row) {
    return new Publication(
        warehouse, row.getString(0), row.getTimestamp(1).toInstant(), row.getLong(2));
  }

  /** The table as the run published it; empty where it came later than the run. */
  Optional<ExportedTable> table(TableSpec spec) {
    if (!warehouse.exists(spec.name())) {
      return Optional.empty();
    }
    SnapshotRef tag = warehouse.table(spec.name()).refs().get(runId);
    return Optional.ofNullable(tag)
        .map(kept -> ExportedTable.of(warehouse, spec, kept.snapshotId()));
  }
}
