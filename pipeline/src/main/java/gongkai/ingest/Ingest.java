package gongkai.ingest;

import gongkai.InvalidInput;
import gongkai.ParserVersion;
import gongkai.table.Tables;
import gongkai.warehouse.PhaseTimes;
import gongkai.warehouse.Warehouse;
import gongkai.warehouse.WarehouseLock;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SerializableTable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Parses new and changed files and publishes them to readers of {@code files} in one step.
 *
 * <p>Rows are written to a branch, completed and counted there, and main is moved to it at the end;
 * a run that is stopped leaves main unchanged.
 */
public final class Ingest {
  private static final String FILES = FilesBranch.FILES;
  private static final String BRANCH = FilesBranch.BRANCH;

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final ReportProcessor processor;
  private final IngestSettings settings;
  private final ObjLongConsumer<LongSupplier> progress;

  /**
   * @param progress receives, before reading starts, a counter of files done and the total number
   */
  public Ingest(
      Warehouse warehouse,
      ReportProcessor processor,
      IngestSettings settings,
      ObjLongConsumer<LongSupplier> progress) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.processor = processor;
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
    try (WarehouseLock lock = WarehouseLock.on(warehouse.localFolder());
        IngestSql sql = new IngestSql(spark)) {
      warehouse.make(Tables.standard().table(FILES));
      FilesBranch branch = new FilesBranch(warehouse, sql, runId);
      boolean first = warehouse.snapshot(FILES) == null;
      IngestPlan plan =
          first
              ? IngestPlan.first(listing)
              : new IngestPlanner(spark, sql, settings.reparse()).plan(listing);
      phases.done("compare");
      IngestAccount account = new IngestAccount(plan);
      if (!plan.tasks().isEmpty()) {
        read(plan, account, branch, runId);
      }
      phases.done("read");
      boolean committed = complete(branch, account);
      phases.done("merge");
      long vanished = first ? 0 : branch.vanished(listing.root(), committed);
      FilesBranch.Outcomes outcomes = committed ? branch.outcomes() : FilesBranch.Outcomes.none();
      IngestSummary summary = summary(runId, plan, account, outcomes, vanished, committed);
      phases.done("account");
      if (committed) {
        warehouse.publish(FILES, BRANCH);
      } else {
        warehouse.dropBranch(FILES, BRANCH);
      }
      phases.done("publish");
      return summary.after(phases);
    }
  }

  /** Updates older rows after reading; returns whether any row changed. */
  private static boolean complete(FilesBranch branch, IngestAccount account) {
    boolean written = account.hasRows();
    boolean retimed = branch.updateTimes(account);
    if (written && account.replacesSome()) {
      branch.replaceOlder();
    }
    boolean moved = branch.updateArchives(account);
    if (written) {
      branch.markDuplicates();
    }
    return written || retimed || moved;
  }

  /** Writes one row per file to the branch, and records unchanged files in the account. */
  private void read(IngestPlan plan, IngestAccount account, FilesBranch branch, String runId) {
    warehouse.startBranch(FILES, BRANCH);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    LongAccumulator filesRead = context.sc().longAccumulator("files read");
    progress.accept(filesRead::value, plan.tasks().size());
    write(ArchiveSplitter.split(plan.tasks(), context, settings), account, runId, filesRead);
    List<FileTask> again = account.removeThoseToReadWhole();
    if (!again.isEmpty()) {
      branch.removeSlices(again);
      write(again, account, runId, context.sc().longAccumulator("files read again"));
    }
  }

  private void write(
      List<FileTask> files, IngestAccount account, String runId, LongAccumulator filesRead) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CollectionAccumulator<String> asKnown = context.sc().collectionAccumulator("files as known");
    CollectionAccumulator<ArchiveOutcome> archives =
        context.sc().collectionAccumulator("archives read");
    List<List<FileTask>> tasks = TaskPlan.tasks(files, context.defaultParallelism(), settings);
    IngestTask task =
        new IngestTask(
            SerializableTable.copyOf(warehouse.table(FILES)),
            processor,
            runId,
            ParserVersion.text(),
            settings.archives(),
            new SerializableConfiguration(context.hadoopConfiguration()),
            filesRead,
            asKnown,
            archives);
    List<DataFile> written =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(List::iterator)
            .mapPartitions(task)
            .collect();
    warehouse.append(FILES, BRANCH, written);
    account.add(asKnown.value(), archives.value());
  }

  private static IngestSummary summary(
      String runId,
      IngestPlan plan,
      IngestAccount account,
      FilesBranch.Outcomes outcomes,
      long vanished,
      boolean committed) {
    return new IngestSummary(
        runId,
        account.files(),
        outcomes.files("parsed"),
        outcomes.files("partial"),
        outcomes.files("rejected"),
        account.unchanged(),
        outcomes.files("duplicate"),
        plan.bytes(),
        vanished,
        outcomes.reasons(),
        outcomes.findings(),
        committed,
        Map.of(),
        0);
  }
}
