package gongkai.warehouse;

import gongkai.table.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps a warehouse small and fast to read: compacts small files, expires old runs, and removes
 * files that no kept run needs. Readers see the same rows before and after.
 */
public final class Maintenance {
  /** Files that a running job is still writing are younger than this. */
  private static final Duration ORPHANS_OLDER_THAN = Duration.ofDays(3);

  private final Warehouse warehouse;
  private final SparkSession spark;

  /**
   * What was done to one table.
   *
   * @param joinedFiles data files that were written anew into fewer ones
   * @param removedFiles data, delete and metadata files that are gone from the disk
   */
  public record Maintained(String table, long joinedFiles, long removedFiles) {}

  public Maintenance(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
  }

  /**
   * @param keptRuns how many of the newest runs stay readable with {@code --as-of}, at least 1
   * @param keptFor snapshots younger than this stay in any case, for queries that are still running
   */
  public void run(int keptRuns, Duration keptFor, Consumer<Maintained> done) {
    // Manifests are small compared with data files.
    spark.conf().set("spark.sql.shuffle.partitions", "4");
    try (WarehouseLock lock = WarehouseLock.on(warehouse.localFolder());
        ParallelTables work = new ParallelTables(spark)) {
      List<String> kept = new PublishedRuns(warehouse).kept();
      List<String> wanted = kept.subList(0, Math.min(keptRuns, kept.size()));
      Instant expiry = Instant.now().minus(keptFor);
      List<CompletableFuture<Optional<Maintained>>> started =
          Tables.standard().all().stream()
              .map(table -> work.start(() -> maintained(table.name(), wanted, expiry)))
              .toList();
      for (CompletableFuture<Optional<Maintained>> table : started) {
        ParallelTables.results(List.of(table)).get(0).ifPresent(done);
      }
    }
  }

  /** Empty for a table that does not exist or has no snapshot yet. */
  private Optional<Maintained> maintained(String name, List<String> keptRuns, Instant expiry) {
    boolean filled = warehouse.exists(name) && warehouse.snapshot(name) != null;
    return filled ? Optional.of(maintain(name, keptRuns, expiry)) : Optional.empty();
  }

  private Maintained maintain(String name, List<String> keptRuns, Instant expiry) {
    dropReferences(name, keptRuns);
    Table table = warehouse.table(name);
    SparkActions actions = SparkActions.get(spark);
    int joined =
        actions
            .rewriteDataFiles(table)
            // Rewrites every data file with deletions, since replaced rows stay stored until then.
            .option("delete-file-threshold", "1")
            .execute()
            .rewrittenDataFilesCount();
    table.refresh();
    AtomicLong removed = new AtomicLong();
    table
        .expireSnapshots()
        .expireOlderThan(expiry.toEpochMilli())
        .deleteWith(
            file -> {
              table.io().deleteFile(file);
              removed.incrementAndGet();
            })
        .commit();
    Iterable<String> orphans =
        actions
            .deleteOrphanFiles(table)
            .olderThan(Instant.now().minus(ORPHANS_OLDER_THAN).toEpochMilli())
            .execute()
            .orphanFileLocations();
    orphans.forEach(orphan -> removed.incrementAndGet());
    return new Maintained(name, joined, removed.get());
  }

  /** Old tags, and branches left behind by runs that ended early: the lock says none is at work. */
  private void dropReferences(String table, List<String> keptRuns) {
    Table stored = warehouse.table(table);
    ManageSnapshots snapshots = stored.manageSnapshots();
    boolean any = false;
    for (Map.Entry<String, SnapshotRef> entry : stored.refs().entrySet()) {
      String name = entry.getKey();
      if (entry.getValue().isTag() && !keptRuns.contains(name)) {
        snapshots.removeTag(name);
        any = true;
      } else if (entry.getValue().isBranch() && !name.equals(SnapshotRef.MAIN_BRANCH)) {
        snapshots.removeBranch(name);
        any = true;
      }
    }
    if (any) {
      snapshots.commit();
    }
  }
}
