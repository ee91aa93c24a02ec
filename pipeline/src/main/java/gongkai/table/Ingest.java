package gongkai.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads what is new or changed and shows it to readers of {@code files} in one step.
 *
 * <p>Rows are written to a branch, completed and counted there, and main is moved to it at the end;
 * whatever ends a run early leaves main as it was.
 */
public final class Ingest {
  private static final String FILES = "files";
  private static final String BRANCH = "ingest";

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final Processing processing;
  private final IngestSettings settings;
  private final ObjLongConsumer<LongAccumulator> progress;

  /**
   * @param progress told, before reading starts, the counter of files done and how many there are
   */
  public Ingest(
      Warehouse warehouse,
      Processing processing,
      IngestSettings settings,
      ObjLongConsumer<LongAccumulator> progress) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.processing = processing;
    this.settings = settings;
    this.progress = progress;
  }

  /** Brings {@code files} up to date with a directory, glob, file or URI. */
  public IngestSummary run(String reports, String runId) {
    long start = System.nanoTime();
    Listing listing = Listing.of(reports, spark.sparkContext().hadoopConfiguration());
    if (listing.files().isEmpty()) {
      throw new InvalidInput("Cannot find any report in " + reports + ": it holds no files");
    }
    try (WarehouseLock lock = WarehouseLock.on(warehouse.localFolder())) {
      warehouse.make(Tables.standard().table(FILES));
      boolean first = warehouse.snapshot(FILES) == null;
      List<Row> todo =
          first ? listing.files().stream().map(WorkPlan::unknown).toList() : compared(listing);
      long vanished =
          first ? 0 : sql("vanished", Map.of("root", listing.root() + "/")).first().getLong(0);
      Set<String> asKnown = todo.isEmpty() ? Set.of() : read(todo, runId);
      boolean retimed = updateTimes(todo, asKnown);
      boolean written = asKnown.size() < todo.size();
      if (written && todo.stream().anyMatch(file -> file.getBoolean(5))) {
        replaceOlder(runId);
      }
      if (written) {
        markCopies();
      }
      IngestSummary summary =
          summary(
              runId,
              listing.files().size(),
              listing.files().size() - todo.size() + asKnown.size(),
              vanished,
              written || retimed,
              start);
      if (summary.committed()) {
        warehouse.publish(FILES, BRANCH);
      } else {
        warehouse.dropBranch(FILES, BRANCH);
      }
      return summary;
    }
  }

  /** The files to read, with what is known of each, from narrow columns alone. */
  private List<Row> compared(Listing listing) {
    List<Row> rows = listing.files().stream().map(WorkPlan::unknown).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    spark
        .createDataFrame(context.parallelize(rows), WorkPlan.TODO)
        .select("path", "bytes", "modified_ms")
        .createOrReplaceTempView("listed");
    return sql(
            "compared", Map.of("parser_version", ParserVersion.TEXT, "reparse", settings.reparse()))
        .collectAsList();
  }

  /** Writes one row per file to the branch; returns the paths that need none. */
  private Set<String> read(List<Row> todo, String runId) {
    warehouse.startBranch(FILES, BRANCH);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    LongAccumulator read = context.sc().longAccumulator("files read");
    CollectionAccumulator<String> asKnown = context.sc().collectionAccumulator("files as known");
    List<List<Row>> tasks = WorkPlan.tasks(todo, context.defaultParallelism(), settings);
    ReportReading reading =
        new ReportReading(
            processing,
            runId,
            settings.maxFileBytes(),
            new SerializableConfiguration(context.hadoopConfiguration()),
            read,
            asKnown);
    JavaRDD<Row> rows =
        context.parallelize(tasks, tasks.size()).flatMap(List::iterator).mapPartitions(reading);
    progress.accept(read, todo.size());
    try {
      spark
          .createDataFrame(rows, Tables.standard().table(FILES).schema())
          .writeTo(Warehouse.name(FILES, BRANCH))
          .append();
    } catch (NoSuchTableException absent) {
      throw new IllegalStateException("Missing branch " + BRANCH + " of files", absent);
    }
    return new HashSet<>(asKnown.value());
  }

  /** Returns whether any row changed. */
  private boolean updateTimes(List<Row> todo, Set<String> asKnown) {
    List<Row> touched =
        todo.stream()
            .filter(file -> asKnown.contains(file.getString(0)) && !file.getBoolean(4))
            .toList();
    if (!touched.isEmpty()) {
      spark.createDataFrame(touched, WorkPlan.TODO).createOrReplaceTempView("touched");
      sql("update_times", Map.of());
    }
    return !touched.isEmpty();
  }

  private void replaceOlder(String runId) {
    sql("replace_older", Map.of("run_id", runId));
    List<Row> repeated = sql("repeated_paths", Map.of()).takeAsList(1);
    if (!repeated.isEmpty()) {
      throw new IllegalStateException(
          "Cannot publish files: " + repeated.get(0).getString(0) + " stands in it twice");
    }
  }

  private void markCopies() {
    List<Row> copies = sql("copies", Map.of()).collectAsList();
    if (!copies.isEmpty()) {
      spark.createDataFrame(copies, copies.get(0).schema()).createOrReplaceTempView("copies");
      sql("mark_copies", Map.of());
    }
  }

  private IngestSummary summary(
      String runId, long files, long unchanged, long vanished, boolean committed, long start) {
    Map<String, Long> outcomes = new TreeMap<>();
    Map<String, Long> reasons = new TreeMap<>();
    Map<String, Long> findings = new TreeMap<>();
    if (committed) {
      for (Row row : sql("outcomes", Map.of("run_id", runId)).collectAsList()) {
        long count = row.getLong(2);
        if (row.getString(0).equals("finding")) {
          findings.put(row.getString(1), count);
        } else {
          outcomes.merge(row.getString(0), count, Long::sum);
        }
        if (row.getString(0).equals("rejected")) {
          reasons.put(row.getString(1), count);
        }
      }
    }
    return new IngestSummary(
        runId,
        files,
        outcomes.getOrDefault("parsed", 0L),
        outcomes.getOrDefault("partial", 0L),
        outcomes.getOrDefault("rejected", 0L),
        unchanged,
        outcomes.getOrDefault("duplicate", 0L),
        vanished,
        reasons,
        findings,
        committed,
        (System.nanoTime() - start) / 1e9);
  }

  private Dataset<Row> sql(String name, Map<String, Object> parameters) {
    return spark.sql(SqlText.of("ingest/" + name, parameters));
  }
}
