package gongkai.warehouse;

import gongkai.InvalidInput;
import gongkai.table.TableSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The Iceberg tables under one catalog. All tables are created, read and published through this
 * class.
 */
public final class Warehouse implements AutoCloseable {
  public static final String CATALOG = "gongkai";
  public static final String NAMESPACE = "ogi";

  private static final String HADOOP = "hadoop";
  private static final String IMPLEMENTATION = "catalog-impl";

  /** Schemes of object stores, where a rename is a copy and a deletion. */
  private static final Set<String> WITHOUT_RENAME =
      Set.of("s3", "s3a", "s3n", "gs", "oss", "cosn", "obs");

  /** The property of snapshots that says which session wrote them. */
  private static final String WRITER = "gongkai.writer";

  private static final String WRITTEN_BY = "spark.sql.iceberg.snapshot-property." + WRITER;

  private final SparkSession spark;

  public Warehouse(SparkSession spark) {
    this.spark = spark;
    if (!spark.conf().contains(WRITTEN_BY)) {
      spark.conf().set(WRITTEN_BY, UUID.randomUUID().toString());
    }
  }

  /**
   * The settings that make a Spark session see the catalog.
   *
   * @param location folder or URI of the warehouse
   * @param catalog settings of the catalog from the configuration, {@code type} and so on; they win
   * @throws InvalidInput where two runs at once could undo each other's commits unnoticed
   */
  public static Map<String, String> settings(String location, Map<String, String> catalog) {
    boolean hadoop =
        catalog.getOrDefault("type", HADOOP).equals(HADOOP) && !catalog.containsKey(IMPLEMENTATION);
    String scheme = new org.apache.hadoop.fs.Path(location).toUri().getScheme();
    if (hadoop && scheme != null && WITHOUT_RENAME.contains(scheme)) {
      throw new InvalidInput(
          "Invalid warehouse "
              + location
              + ": the Hadoop catalog needs a file system that renames a file in one step;"
              + " set gongkai.catalog.type to jdbc, rest or hive");
    }
    String prefix = "spark.sql.catalog." + CATALOG;
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "spark.sql.extensions",
        "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    settings.put(prefix, "org.apache.iceberg.spark.SparkCatalog");
    if (!catalog.containsKey(IMPLEMENTATION)) {
      settings.put(prefix + ".type", HADOOP);
    }
    settings.put(prefix + ".warehouse", location);
    // Tables change through branches and fast-forwards, which a cache would not show.
    settings.put(prefix + ".cache-enabled", "false");
    catalog.forEach((key, value) -> settings.put(prefix + "." + key, value));
    return settings;
  }

  public SparkSession spark() {
    return spark;
  }

  /** The folder of a warehouse on the local disk, null where it is elsewhere. */
  public @Nullable Path localFolder() {
    String location = spark.conf().get("spark.sql.catalog." + CATALOG + ".warehouse");
    URI uri = new org.apache.hadoop.fs.Path(location).toUri();
    boolean local = uri.getScheme() == null || uri.getScheme().equals("file");
    return local ? Path.of(uri.getPath()) : null;
  }

  /** The full name of a table, {@code gongkai.ogi.reports}. */
  public static String name(String table) {
    return CATALOG + "." + NAMESPACE + "." + table;
  }

  /** The full name of a branch of a table, to be written to. */
  public static String name(String table, String branch) {
    return name(table) + ".branch_" + branch;
  }

  public boolean exists(String table) {
    return catalog().tableExists(TableIdentifier.of(NAMESPACE, table));
  }

  /**
   * Creates the table, or adds missing columns to an existing derived one.
   *
   * @throws InvalidInput if the system of record lacks any, since their values in its files are
   *     unknown
   */
  public Table make(TableSpec spec) {
    return new TableCreator(catalog()).make(spec);
  }

  /** The catalog without Spark before it, which would plan a query for each question. */
  private Catalog catalog() {
    // Where a thread asks first, the catalog is made with the settings of the thread's session.
    SparkSession.setActiveSession(spark);
    return Spark3Util.loadIcebergCatalog(spark, CATALOG);
  }

  /** The table as Iceberg sees it now. */
  public Table table(String table) {
    try {
      return catalog().loadTable(TableIdentifier.of(NAMESPACE, table));
    } catch (NoSuchTableException absent) {
      throw new InvalidInput("Missing table " + table + " in the warehouse: run ingest first");
    }
  }

  /** The snapshot that readers see, null before the first publication. */
  public @Nullable Long snapshot(String table) {
    SnapshotRef main = table(table).refs().get(SnapshotRef.MAIN_BRANCH);
    return main == null ? null : main.snapshotId();
  }

  public Dataset<Row> read(String table) {
    return spark.read().table(name(table));
  }

  public Dataset<Row> readBranch(String table, String branch) {
    return spark.read().option("versionAsOf", branch).table(name(table));
  }

  public Dataset<Row> readSnapshot(String table, long snapshot) {
    return spark.read().option("versionAsOf", snapshot).table(name(table));
  }

  /** Rows that readers see; counted only where the last commit does not say it. */
  public long rowCount(String table) {
    Snapshot current = table(table).currentSnapshot();
    if (current == null) {
      return 0;
    }
    Map<String, String> summary = current.summary();
    String records = summary.get(SnapshotSummary.TOTAL_RECORDS_PROP);
    boolean whole = "0".equals(summary.get(SnapshotSummary.TOTAL_DELETE_FILES_PROP));
    return records != null && whole ? Long.parseLong(records) : read(table).count();
  }

  /** Starts a branch at what readers see, without what a run that ended early left on it. */
  public void startBranch(String table, String branch) {
    Table stored = table(table);
    SnapshotRef main = stored.refs().get(SnapshotRef.MAIN_BRANCH);
    ManageSnapshots snapshots = stored.manageSnapshots();
    if (stored.refs().containsKey(branch)) {
      snapshots.removeBranch(branch);
    }
    if (main == null) {
      snapshots.commit();
      stored.manageSnapshots().createBranch(branch).commit();
    } else {
      snapshots.createBranch(branch, main.snapshotId()).commit();
    }
  }

  /** Adds data files to a branch in one step. */
  public void append(String table, String branch, List<DataFile> files) {
    AppendFiles append = table(table).newAppend().toBranch(branch);
    files.forEach(append::appendFile);
    append.set(WRITER, spark.conf().get(WRITTEN_BY)).commit();
  }

  /** Drops a branch together with the snapshots that only it has. */
  public void dropBranch(String table, String branch) {
    Table stored = table(table);
    if (stored.refs().containsKey(branch)) {
      stored.manageSnapshots().removeBranch(branch).commit();
    }
  }

  /**
   * Shows readers the branch in one step, or fails where main has moved on meanwhile or another run
   * has taken the branch over.
   */
  public void publish(String table, String branch) {
    fastForward(table(table), branch).commit();
  }

  /**
   * Publishes the branch like {@link #publish(String, String)} and tags the published snapshot with
   * the run in the same step.
   */
  public void publish(String table, String branch, String runId) {
    Table stored = table(table);
    long head = stored.refs().get(branch).snapshotId();
    fastForward(stored, branch).createTag(runId, head).commit();
  }

  private ManageSnapshots fastForward(Table stored, String branch) {
    if (!isOurs(stored, branch)) {
      throw new IllegalStateException(
          "Cannot publish "
              + TableIdentifier.parse(stored.name()).name()
              + ": another run has written to this warehouse meanwhile; start again when it has"
              + " ended");
    }
    return stored
        .manageSnapshots()
        .fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch)
        .removeBranch(branch);
  }

  /** Whether the branch holds something that readers do not see yet, all of this session. */
  private boolean isOurs(Table stored, String branch) {
    SnapshotRef head = stored.refs().get(branch);
    SnapshotRef main = stored.refs().get(SnapshotRef.MAIN_BRANCH);
    if (head == null) {
      return false;
    }
    Long published = main == null ? null : main.snapshotId();
    Set<String> writers = new HashSet<>();
    for (Snapshot snapshot :
        SnapshotUtil.ancestorsBetween(head.snapshotId(), published, stored::snapshot)) {
      // The empty beginning of a first branch has none.
      Optional.ofNullable(snapshot.summary().get(WRITER)).ifPresent(writers::add);
    }
    return writers.equals(Set.of(spark.conf().get(WRITTEN_BY)));
  }

  /** Tags the current snapshot with the run, so that it can be read later. */
  public void tag(String table, String runId) {
    Long main = snapshot(table);
    if (main != null) {
      tag(table, main, runId);
    }
  }

  /** Tags any snapshot with the run. */
  public void tag(String table, long snapshot, String runId) {
    Table stored = table(table);
    if (!stored.refs().containsKey(runId)) {
      stored.manageSnapshots().createTag(runId, snapshot).commit();
    }
  }

  /** Stops Spark. */
  @Override
  public void close() {
    spark.stop();
  }
}
