package gongkai.aggregate;

import static org.apache.spark.sql.functions.lit;

import gongkai.InvalidInput;
import gongkai.region.Gazetteer;
import gongkai.region.Regions;
import gongkai.table.SqlResource;
import gongkai.table.TableSpec;
import gongkai.table.TableSpec.LookBack;
import gongkai.table.Tables;
import gongkai.warehouse.ParallelTables;
import gongkai.warehouse.PhaseTimes;
import gongkai.warehouse.PublishedRuns;
import gongkai.warehouse.TemporaryViews;
import gongkai.warehouse.Warehouse;
import gongkai.warehouse.WarehouseLock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/**
 * Derives the flat tables and marts of the years that changed: written to a branch, audited, and
 * only then published to readers.
 */
public final class Aggregate {
  private static final String FILES = "files";
  private static final String REGIONS = "regions";
  private static final String RUNS = "runs";
  private static final String BRANCH = TableWriter.BRANCH;

  /**
   * The table that is tagged last, so that its tag shows that the run is complete; see {@link
   * PublishedRuns}.
   */
  private static final String LAST_TAGGED = PublishedRuns.MARKER;

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final AggregateSettings settings;
  private final Consumer<String> progress;
  private final List<TableSpec> tables = Tables.standard().derived();

  /**
   * @param progress receives the name of each table before it is derived
   */
  public Aggregate(Warehouse warehouse, AggregateSettings settings, Consumer<String> progress) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.settings = settings;
    this.progress = progress;
  }

  /** Without user-maintained lists. */
  public Aggregate(Warehouse warehouse, Consumer<String> progress) {
    this(warehouse, AggregateSettings.STANDARD, progress);
  }

  /** Brings every derived table up to date with the latest snapshot of {@code files}. */
  public AggregateSummary run(String runId) {
    PhaseTimes phases = new PhaseTimes("aggregate " + runId);
    try (WarehouseLock lock = WarehouseLock.on(warehouse.localFolder());
        TemporaryViews inputs = new TemporaryViews(spark)) {
      if (!warehouse.exists(FILES) || warehouse.snapshot(FILES) == null) {
        throw new InvalidInput("Missing table files in the warehouse: run ingest first");
      }
      warehouse.make(Tables.standard().table(FILES));
      long snapshot = warehouse.snapshot(FILES);
      readLists(inputs);
      YearFingerprints wanted = fingerprints(snapshot, inputs);
      List<YearFingerprints> published =
          tables.parallelStream().map(table -> published(warehouse.make(table))).toList();
      SortedSet<String> changed = new TreeSet<>();
      published.forEach(years -> changed.addAll(wanted.differences(years)));
      publishRegions();
      boolean noted = changed.isEmpty() && noted();
      phases.done("compare");
      if (noted) {
        return new AggregateSummary(runId, List.of(), Map.of(), phases.seconds(), phases.total());
      }
      if (changed.isEmpty()) {
        // A run that ended after publishing its tables but before tagging the last one is completed
        // now.
        changed.addAll(wanted.differences(YearFingerprints.NONE));
        tables.parallelStream()
            .filter(table -> !table.name().equals(LAST_TAGGED))
            .forEach(table -> warehouse.tag(table.name(), runId));
      } else {
        boolean sameProgram =
            published.stream().distinct().count() == 1
                && published.get(0).derivations().equals(wanted.derivations());
        derive(snapshot, new RewriteRange(changed), wanted, sameProgram, phases);
        tables.parallelStream().forEach(table -> publish(table.name(), runId));
        phases.done("publish");
      }
      return finish(runId, snapshot, changed, phases);
    }
  }

  /**
   * Reads the user-maintained lists first, so that a mistake in them is reported before anything
   * else is done.
   */
  private void readLists(TemporaryViews inputs) {
    inputs.put(ReferenceViews.DECISIONS, FindingDecisions.read(spark, settings.decisions()));
    inputs.put(
        ReferenceViews.GIVEN_BODIES,
        ExpectedBodies.read(spark, settings.expectedBodies(), Regions.standard().gazetteer()));
  }

  /** Writes every table to its branch and audits them all. */
  private void derive(
      long snapshot,
      RewriteRange range,
      YearFingerprints wanted,
      boolean sameProgram,
      PhaseTimes phases) {
    try (SparkTuning tuning = new SparkTuning(spark);
        StagedViews views = new StagedViews(spark, range);
        ParallelTables work = new ParallelTables(spark)) {
      NarrativeFunctions.register(spark);
      views.add(FILES, warehouse.readSnapshot(FILES, snapshot), "report.report_year");
      ReferenceViews.registries(spark).forEach(views::add);
      views.add(ReferenceViews.DECISIONS, spark.table(ReferenceViews.DECISIONS));
      views.add(REGIONS, warehouse.read(REGIONS));
      views.add(ReferenceViews.EXPECTED_LIST, ReferenceViews.expectedList(spark));
      TableWriter writer = new TableWriter(warehouse, views, tuning, range, wanted, sameProgram);
      DerivationOrder.of(tables)
          .run(
              writer::begin,
              table -> phases.part(table.name(), () -> derive(table, views, writer)),
              work);
      phases.done("derive");
      progress.accept("audits");
      for (LookBack lookBack : List.of(LookBack.REPORT, LookBack.YEAR)) {
        writer.begin(lookBack);
        new Audits(spark).check(lookBack, work);
      }
      phases.done("audit");
    }
  }

  private void derive(TableSpec table, StagedViews views, TableWriter writer) {
    progress.accept(table.name());
    views.add(table.name(), writer.write(table), table.byYear() ? TableWriter.YEAR : "");
  }

  private void publish(String table, String runId) {
    if (table.equals(LAST_TAGGED)) {
      warehouse.publish(table, BRANCH);
    } else {
      warehouse.publish(table, BRANCH, runId);
    }
  }

  /**
   * Fingerprints of the snapshot's years; they also change with the SQL and declarations of the
   * tables.
   */
  private YearFingerprints fingerprints(long snapshot, TemporaryViews inputs) {
    inputs.put(FILES, warehouse.readSnapshot(FILES, snapshot));
    String derivation =
        DerivationDigest.of(spark.table(ReferenceViews.GIVEN_BODIES).collectAsList());
    Map<String, String> fingerprints = new HashMap<>();
    for (Row row : spark.sql(SqlResource.of("publish/year_fingerprints")).collectAsList()) {
      fingerprints.put(
          row.getAs("report_year"), row.<String>getAs("fingerprint") + "-" + derivation);
    }
    return new YearFingerprints(fingerprints);
  }

  /** The years that a table's readers see now. */
  private static YearFingerprints published(Table table) {
    return derived(table)
        .map(snapshot -> YearFingerprints.parse(snapshot.summary().get(YearFingerprints.PROPERTY)))
        .orElse(YearFingerprints.NONE);
  }

  /** The last snapshot written by a run; later ones may come from compaction. */
  private static Optional<Snapshot> derived(Table table) {
    for (Snapshot snapshot : SnapshotUtil.currentAncestors(table)) {
      if (snapshot.summary().containsKey(YearFingerprints.PROPERTY)) {
        return Optional.of(snapshot);
      }
    }
    return Optional.empty();
  }

  /** Whether the run that readers see has completed: this tag is its last step. */
  private boolean noted() {
    Table last = warehouse.table(LAST_TAGGED);
    Collection<SnapshotRef> refs = last.refs().values();
    return derived(last).stream()
        .allMatch(
            snapshot ->
                refs.stream()
                    .anyMatch(ref -> ref.isTag() && ref.snapshotId() == snapshot.snapshotId()));
  }

  /** The gazetteer changes with the program and not with the reports. */
  private void publishRegions() {
    TableSpec regions = Tables.standard().table(REGIONS);
    Gazetteer gazetteer = Regions.standard().gazetteer();
    YearFingerprints wanted =
        new YearFingerprints(
            Map.of(
                "all",
                gazetteer.version() + "-" + Integer.toHexString(regions.toString().hashCode())));
    if (wanted.equals(published(warehouse.make(regions)))) {
      return;
    }
    warehouse.startBranch(REGIONS, BRANCH);
    TableWriter.overwrite(warehouse, REGIONS, RegionRows.of(spark, gazetteer), lit(true), wanted);
    warehouse.publish(REGIONS, BRANCH);
  }

  /** Tags the run once every table is published: a run without its tag is derived again. */
  private AggregateSummary finish(
      String runId, long snapshot, SortedSet<String> changed, PhaseTimes phases) {
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.forEach(table -> rows.put(table.name(), warehouse.rowCount(table.name())));
    warehouse.tag(FILES, snapshot, runId);
    warehouse.tag(REGIONS, runId);
    TableSpec runs = Tables.standard().table(RUNS);
    warehouse.make(runs);
    Row note =
        RowFactory.create(
            runId,
            Timestamp.from(Instant.now()),
            snapshot,
            warehouse.readSnapshot(FILES, snapshot).count(),
            rows.get("reports"),
            String.join(" ", changed).strip(),
            phases.total());
    try {
      spark.createDataFrame(List.of(note), runs.schema()).writeTo(Warehouse.name(RUNS)).append();
    } catch (NoSuchTableException absent) {
      throw new IllegalStateException("Missing table " + RUNS, absent);
    }
    warehouse.tag(LAST_TAGGED, runId);
    phases.done("note");
    return new AggregateSummary(
        runId, List.copyOf(changed), rows, phases.seconds(), phases.total());
  }
}
