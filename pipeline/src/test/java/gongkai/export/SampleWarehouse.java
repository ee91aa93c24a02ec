package gongkai.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import gongkai.aggregate.Aggregate;
import gongkai.extract.Bounds;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.ingest.ReportProcessor;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/**
 * The sample reports in a warehouse, for tests that only read: as the program publishes them, and
 * in further runs with rows of hostile text besides. It is made once for a run of the build, under
 * {@code target}, by the first of its processes that asks; elsewhere once for a process.
 */
public final class SampleWarehouse {
  public static final String SAMPLES = "run-samples";
  static final String HOSTILE = "run-hostile";
  public static final String HOSTILE_BODIES = "run-hostile-bodies";

  private static final Path RUNS = Path.of("target/sample-warehouse").toAbsolutePath();

  /** What a spreadsheet would compute, and what would break the lines of a careless writer. */
  public static final List<String> TEXTS =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1",
          "@x",
          "-",
          "-1+1",
          "\t=1+1",
          "\r=1",
          "　＝1+1",
          " \u200b=1+1",
          "a\r\nb\nc",
          "say \"no\", twice",
          "'quoted'",
          "<script>alert(1)</script>",
          "</script><script>alert(2)</script>",
          "' onmouseover=alert(3) x='",
          "a\u2028b\u2029c",
          "长江\uD83D\uDE00");

  private SampleWarehouse() {}

  public static Warehouse warehouse() {
    return Holder.WAREHOUSE;
  }

  /** The first run in every format, made once; nobody may change anything in it. */
  static Path exported() {
    return Exported.FOLDER;
  }

  /** What was told of it. */
  static ExportSummary summary() {
    return Exported.SUMMARY;
  }

  /** Made by methods of the class around it: other threads can run these while it comes to be. */
  private static final class Holder {
    static final Path FOLDER = folder();
    static final Warehouse WAREHOUSE = open();
  }

  /** Made by this process: Parquet files of another one may differ in the order of their notes. */
  private static final class Exported {
    static final Path FOLDER = Holder.FOLDER.resolve("export-" + ProcessHandle.current().pid());
    static final ExportSummary SUMMARY = export(FOLDER);
  }

  /** A method of the class around it, since tasks call the lambda while the export comes to be. */
  private static ExportSummary export(Path folder) {
    return new Export(warehouse(), table -> {})
        .run(new ExportSettings(folder.toString(), List.of(ExportFormat.values()), false, SAMPLES));
  }

  private static Path folder() {
    try {
      String run = System.getProperty("gongkai.test-run");
      if (run != null) {
        return Files.createDirectories(RUNS.resolve(run));
      }
      Path folder = Files.createTempDirectory("gongkai-export-test");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One process publishes, and others that ask meanwhile wait for it. */
  private static Warehouse open() {
    Path published = Holder.FOLDER.resolve("published");
    try (FileChannel file =
            FileChannel.open(
                Holder.FOLDER.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      Warehouse warehouse = LocalSpark.warehouse(Holder.FOLDER.resolve("warehouse"));
      if (!Files.exists(published)) {
        deleteEarlierRuns();
        publish(warehouse);
        Files.createFile(published);
      }
      return warehouse;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchTableException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static void deleteEarlierRuns() throws IOException {
    if (Holder.FOLDER.startsWith(RUNS)) {
      try (Stream<Path> runs = Files.list(RUNS)) {
        runs.filter(run -> !run.equals(Holder.FOLDER))
            .forEach(run -> FileUtils.deleteQuietly(run.toFile()));
      }
    }
  }

  private static void publish(Warehouse warehouse) throws NoSuchTableException {
    new Ingest(
            warehouse,
            ReportProcessor.within(Bounds.STANDARD),
            IngestSettings.STANDARD,
            (done, total) -> {})
        .run("../jobs/samples/reports", SAMPLES);
    new Aggregate(warehouse, table -> {}).run(SAMPLES);
    addHostileRun(warehouse);
    addHostileBodies(warehouse);
  }

  private static void addHostileRun(Warehouse warehouse) throws NoSuchTableException {
    append("figures", hostile(warehouse, "figures", "text", "figure_number"));
    append(
        "applications_by_region_year",
        hostile(warehouse, "applications_by_region_year", "region_name", "report_year")
            .withColumn("received_count", lit(-5L)));
    for (TableSpec table : Tables.standard().derived()) {
      warehouse.tag(table.name(), HOSTILE);
    }
    append(
        "runs",
        warehouse
            .spark()
            .createDataFrame(
                List.of(
                    RowFactory.create(HOSTILE, Timestamp.from(Instant.now()), 1L, 1L, 1L, "", 1.0)),
                Tables.standard().table("runs").schema()));
  }

  /** A run before the others in which bodies have such names, and findings such messages. */
  private static void addHostileBodies(Warehouse warehouse) throws NoSuchTableException {
    for (TableSpec table : Tables.standard().derived()) {
      if (!table.name().equals("reports") && !table.name().equals("findings")) {
        long snapshot = warehouse.table(table.name()).refs().get(SAMPLES).snapshotId();
        warehouse.tag(table.name(), snapshot, HOSTILE_BODIES);
      }
    }
    Dataset<Row> reports =
        hostile(warehouse, "reports", "agency", "copy_count")
            .withColumn("report_id", functions.concat(lit("hostile"), col("copy_count")))
            .withColumn("body_id", lit(null).cast("string"))
            .withColumn("body_name", lit(null).cast("string"))
            .withColumn("title", col("agency"))
            .withColumn("path", functions.concat(lit("/"), col("agency")))
            .withColumn("report_year", lit(2022))
            .withColumn("province_code", lit("620000"))
            .cache();
    append("reports", declared(reports, "reports"));
    Dataset<Row> findings =
        warehouse
            .read("findings")
            .limit(1)
            .drop("report_id", "message", "message_en")
            .crossJoin(
                reports.selectExpr("report_id", "agency AS message", "agency AS message_en"));
    append("findings", declared(findings, "findings"));
    warehouse.tag("reports", HOSTILE_BODIES);
    warehouse.tag("findings", HOSTILE_BODIES);
    append(
        "runs",
        warehouse
            .spark()
            .createDataFrame(
                List.of(
                    RowFactory.create(
                        HOSTILE_BODIES, Timestamp.from(Instant.EPOCH), 1L, 1L, 1L, "", 1.0)),
                Tables.standard().table("runs").schema()));
  }

  private static Dataset<Row> declared(Dataset<Row> rows, String table) {
    return rows.select(
        Tables.standard().table(table).columns().stream()
            .map(column -> col(column.name()).cast(column.type()).as(column.name()))
            .toArray(Column[]::new));
  }

  /** One row of the table for each text, told apart by a number. */
  private static Dataset<Row> hostile(
      Warehouse warehouse, String table, String text, String number) {
    return warehouse
        .read(table)
        .orderBy(functions.desc_nulls_last("report_year"))
        .limit(1)
        .withColumn(
            text,
            explode(functions.array(TEXTS.stream().map(functions::lit).toArray(Column[]::new))))
        .withColumn(number, monotonically_increasing_id().plus(3000).cast("int"))
        .select(
            Tables.standard().table(table).columns().stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private static void append(String table, Dataset<Row> rows) throws NoSuchTableException {
    rows.writeTo(Warehouse.name(table)).append();
  }
}
