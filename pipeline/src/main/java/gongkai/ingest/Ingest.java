package gongkai.ingest;

import gongkai.InvalidInput;
import gongkai.ParserVersion;
import gongkai.table.SqlResource;
import gongkai.table.Tables;
import gongkai.warehouse.PhaseTimes;
import gongkai.warehouse.Warehouse;
import gongkai.warehouse.WarehouseLock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SerializableTable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
  private static final StructType LISTED =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("modified_ms", DataTypes.LongType);

  /** Paths that travel to one task with it. */
  private static final int LISTED_A_TASK = 10_000;

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final ReportProcessor processing;
  private final IngestSettings settings;
  private final ObjLongConsumer<LongSupplier> progress;

  /**
   * @param progress told, before reading starts, the counter of files done and how many there are
   */
  public Ingest(
      Warehouse warehouse,
      ReportProcessor processing,
      IngestSettings settings,
      ObjLongConsumer<LongSupplier> progress) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.processing = processing;
    this.settings = settings;
    this.progress = progress;
  }

  /** Brings {@code files} up to date with a directory, glob, file, archive or URI. */
  public IngestSummary run(String reports, String runId) {
    PhaseTimes phases = new PhaseTimes("ingest " + runId);
    FileListing listing = FileListing.of(reports, spark.sparkContext().hadoopConfiguration());
    if (listing.files().isEmpty()) {
      throw new InvalidInput("Cannot find any report in " + reports + ": it holds no files");
    }
    phases.done("list");
    try (WarehouseLock lock = WarehouseLock.on(warehouse.localFolder())) {
      warehouse.make(Tables.standard().table(FILES));
      boolean first = warehouse.snapshot(FILES) == null;
      IngestPlan night = first ? IngestPlan.first(listing) : compared(listing);
      phases.done("compare");
      if (!night.todo().isEmpty()) {
        read(night, runId);
      }
      phases.done("read");
      boolean written = night.hasRows();
      boolean retimed = updateTimes(night);
      if (written && night.replacesSome()) {
        replaceOlder(runId);
      }
      boolean moved = updateArchives(night, runId);
      if (written) {
        markCopies();
      }
      phases.done("merge");
      boolean committed = written || retimed || moved;
      long vanished = first ? 0 : vanished(listing.root(), committed);
      IngestSummary summary = summary(runId, night, vanished, committed);
      phases.done("account");
      if (summary.committed()) {
        warehouse.publish(FILES, BRANCH);
      } else {
        warehouse.dropBranch(FILES, BRANCH);
      }
      phases.done("publish");
      return summary.after(phases);
    }
  }

  /** The files to read, with what is known of each, from narrow columns alone. */
  private IngestPlan compared(FileListing listing) {
    List<Row> rows =
        listing.files().stream()
            .map(file -> RowFactory.create(file.path(), file.bytes(), file.modifiedAt()))
            .toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int parts = 1 + rows.size() / LISTED_A_TASK;
    spark
        .createDataFrame(context.parallelize(rows, parts), LISTED)
        .createOrReplaceTempView("listed");
    Map<String, Object> parser =
        Map.of("parser_version", ParserVersion.text(), "reparse", settings.reparse());
    List<Row> judged = sql("compared", parser).collectAsList();
    List<FileTask> todo =
        judged.stream().filter(row -> row.getBoolean(7)).map(Ingest::todo).toList();
    List<FileTask> sameArchives =
        judged.stream().filter(row -> !row.getBoolean(7)).map(Ingest::todo).toList();
    return IngestPlan.of(listing, withEntries(todo, parser), sameArchives);
  }

  private static FileTask todo(Row row) {
    return new FileTask(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getLong(6),
        Map.of());
  }

  /** With the digests of the files in archives that are read again, and of no others. */
  private List<FileTask> withEntries(List<FileTask> todo, Map<String, Object> parser) {
    List<FileTask> archives = todo.stream().filter(file -> file.archivedFiles() > 0).toList();
    if (archives.isEmpty()) {
      return todo;
    }
    listed(archives, "changed_archives");
    Map<String, Map<String, String>> digests = new HashMap<>();
    for (Row row : sql("known_entries", parser).collectAsList()) {
      digests
          .computeIfAbsent(row.getString(0), archive -> new HashMap<>())
          .put(row.getString(1), row.getString(2));
    }
    return todo.stream()
        .map(file -> file.withEntries(digests.getOrDefault(file.path(), Map.of())))
        .toList();
  }

  /** Writes one row per file to the branch, and to the night what needs none. */
  private void read(IngestPlan night, String runId) {
    warehouse.startBranch(FILES, BRANCH);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    LongAccumulator read = context.sc().longAccumulator("files read");
    progress.accept(read::value, night.todo().size());
    write(night, ArchiveSplitter.cut(night.todo(), context, settings), runId, read);
    List<FileTask> again = night.brokenOff();
    if (!again.isEmpty()) {
      listed(again, "archives_again");
      sql("remove_slices", Map.of("run_id", runId));
      write(night, again, runId, context.sc().longAccumulator("files read again"));
    }
  }

  private void write(IngestPlan night, List<FileTask> files, String runId, LongAccumulator read) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CollectionAccumulator<String> asKnown = context.sc().collectionAccumulator("files as known");
    CollectionAccumulator<ArchiveOutcome> archives =
        context.sc().collectionAccumulator("archives read");
    List<List<FileTask>> tasks = TaskPlan.tasks(files, context.defaultParallelism(), settings);
    IngestTask reading =
        new IngestTask(
            SerializableTable.copyOf(warehouse.table(FILES)),
            processing,
            runId,
            ParserVersion.text(),
            settings.archives(),
            new SerializableConfiguration(context.hadoopConfiguration()),
            read,
            asKnown,
            archives);
    List<DataFile> written =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(List::iterator)
            .mapPartitions(reading)
            .collect();
    warehouse.append(FILES, BRANCH, written);
    night.read(asKnown.value(), archives.value());
  }

  /** Returns whether any row changed. */
  private boolean updateTimes(IngestPlan night) {
    List<FileTask> files = night.touchedFiles();
    if (!files.isEmpty()) {
      listed(files, "touched");
      sql("update_times", Map.of());
    }
    List<FileTask> archives = night.touchedArchives();
    if (!archives.isEmpty()) {
      listed(archives, "touched");
      sql("update_archives", Map.of());
    }
    return !files.isEmpty() || !archives.isEmpty();
  }

  private void listed(List<FileTask> files, String view) {
    List<Row> rows =
        files.stream()
            .map(file -> RowFactory.create(file.path(), file.bytes(), file.modifiedAt()))
            .toList();
    spark.createDataFrame(rows, LISTED).createOrReplaceTempView(view);
  }

  /** Returns whether any archive that was known has other contents now. */
  private boolean updateArchives(IngestPlan night, String runId) {
    List<FileTask> replaced = night.replacedArchives();
    if (replaced.isEmpty()) {
      return false;
    }
    List<Row> entries = new ArrayList<>();
    for (ArchiveOutcome archive : night.archives()) {
      for (String path : archive.asKnown()) {
        entries.add(
            RowFactory.create(path, archive.bytes(), archive.modifiedAt(), archive.sha256()));
      }
    }
    listed(replaced, "archives_replaced");
    spark
        .createDataFrame(entries, LISTED.add("sha256", DataTypes.StringType))
        .createOrReplaceTempView("entries_as_known");
    sql("update_entries", Map.of("run_id", runId));
    return true;
  }

  private long vanished(String root, boolean committed) {
    Dataset<Row> known = committed ? warehouse.readBranch(FILES, BRANCH) : warehouse.read(FILES);
    known.createOrReplaceTempView("known_files");
    return sql("vanished", Map.of("root", root, "folder", root + "/")).first().getLong(0);
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

  private IngestSummary summary(String runId, IngestPlan night, long vanished, boolean committed) {
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
        night.files(),
        outcomes.getOrDefault("parsed", 0L),
        outcomes.getOrDefault("partial", 0L),
        outcomes.getOrDefault("rejected", 0L),
        night.unchanged(),
        outcomes.getOrDefault("duplicate", 0L),
        night.todo().stream().mapToLong(FileTask::bytes).sum(),
        vanished,
        reasons,
        findings,
        committed,
        Map.of(),
        0);
  }

  private Dataset<Row> sql(String name, Map<String, Object> parameters) {
    return spark.sql(SqlResource.of("ingest/" + name, parameters));
  }
}
