package gongkai.jobs.bench;

import gongkai.AnnualReports;
import gongkai.aggregate.Aggregate;
import gongkai.extract.Bounds;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.ingest.IngestSummary;
import gongkai.ingest.ReportProcessor;
import gongkai.source.SourceFile;
import gongkai.synth.SyntheticFolder;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReports;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the time of each step as a multiple of a lower bound: reading the same files, or the
 * same query in DuckDB. Each round runs everything once, so that other load on the machine affects
 * both sides of a ratio; a first round over the smaller set of reports warms up and is discarded.
 */
public final class Bench {
  /** Reports that are also processed without Spark. */
  private static final int PROCESSED_REPORTS = 1000;

  private static final String ALL = "night of all";

  /** How often each query runs in a round. */
  private static final int QUERY_RUNS = 3;

  /** One query for each table, by the table's name. */
  private static final Map<String, String> QUERIES =
      new TreeMap<>(
          Map.of(
              "applications_by_region_year",
              "SELECT region_level, report_year, sum(received_count) FROM %s WHERE scope = 'unit'"
                  + " GROUP BY region_level, report_year",
              "applications",
              "SELECT line, sum(natural_person_count), sum(business_count), sum(total_count)"
                  + " FROM %s GROUP BY line"));

  private final Path folder;
  private final SparkSession spark;
  private final List<SyntheticPlace> places;
  private final PrintStream progress;
  private final Map<List<String>, List<Double>> measured = new LinkedHashMap<>();
  private int runs;

  /** A piece of work to be timed. */
  private interface Work {
    void run() throws IOException;
  }

  /**
   * @param folder an empty one, for reports and warehouses
   * @param places that the invented reports are of
   */
  public Bench(Path folder, SparkSession spark, List<SyntheticPlace> places, PrintStream progress) {
    this.places = places;
    this.folder = folder;
    this.spark = spark;
    this.progress = progress;
  }

  /**
   * @param few number of reports in the smaller of two folders
   * @param many number of reports in the larger one
   * @param rounds number of measured rounds
   */
  public List<Ratio> run(int few, int many, int rounds) throws IOException {
    FileTree small = reports(few);
    FileTree large = reports(many);
    warmUp(small);
    for (int round = 1; round <= rounds; round++) {
      progress.println("gongkai: round " + round + " of " + rounds);
      round(small, large, (double) many / few);
    }
    return measured.entrySet().stream()
        .map(entry -> new Ratio(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
        .toList();
  }

  private FileTree reports(int count) throws IOException {
    Path out = folder.resolve("reports-" + count);
    SyntheticReports invented = new SyntheticReports(places, 1);
    new SyntheticFolder(out)
        .write(invented, count, written -> progress.println("gongkai: " + written + " reports"));
    return new FileTree(out.resolve("reports"));
  }

  /** Runs each step once without measuring, since the JVM loads and compiles code on first use. */
  private void warmUp(FileTree reports) throws IOException {
    night(warehouse("first"), reports);
    readByBinaryFile(reports);
    process(reports);
    measured.clear();
    new FileTree(folder.resolve("first")).delete();
  }

  private void round(FileTree small, FileTree large, double times) throws IOException {
    Warehouse one = warehouse("small");
    double smallSeconds = seconds(() -> ingest(one, small));
    double binaryFile = seconds(() -> readByBinaryFile(large));
    Warehouse warehouse = warehouse("large");
    double full = seconds(() -> ingest(warehouse, large));
    add("ingest", "Spark's binaryFile reading the same files", full / binaryFile);
    add("ingest per report, the larger folder", "the smaller", full / smallSeconds / times);
    double aggregate = seconds(() -> aggregate(warehouse));
    add("flat tables and marts", "ingest", aggregate / full);
    add("bytes of files as stored", "bytes of the reports", stored("large") / large.bytes());
    double night = full + aggregate;
    add("night with nothing new", ALL, seconds(() -> night(warehouse, large)) / night);
    large.changeOneInHundred(large.latestYear());
    add("night with 1 % new, all of one year", ALL, seconds(() -> night(warehouse, large)) / night);
    large.changeOneInHundred("");
    add("night with 1 % new, of every year", ALL, seconds(() -> night(warehouse, large)) / night);
    process(large);
    compareQueries(warehouse);
    new FileTree(folder.resolve("small")).delete();
    new FileTree(folder.resolve("large")).delete();
  }

  private Warehouse warehouse(String name) {
    SparkSession session = spark.newSession();
    session
        .conf()
        .set(
            "spark.sql.catalog." + Warehouse.CATALOG + ".warehouse",
            folder.resolve(name).toString());
    return new Warehouse(session);
  }

  private void ingest(Warehouse warehouse, FileTree reports) {
    IngestSummary summary =
        new Ingest(
                warehouse,
                ReportProcessor.within(Bounds.STANDARD),
                IngestSettings.STANDARD,
                (done, total) -> {})
            .run(reports.path().toString(), "bench-" + ++runs);
    if (summary.rejected() > 0) {
      throw new IllegalStateException("Cannot measure: " + summary.rejected() + " files rejected");
    }
  }

  private void aggregate(Warehouse warehouse) {
    new Aggregate(warehouse, table -> {}).run("bench-" + ++runs);
  }

  private void night(Warehouse warehouse, FileTree reports) {
    ingest(warehouse, reports);
    aggregate(warehouse);
  }

  private void readByBinaryFile(FileTree reports) {
    spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", "true")
        .load(reports.path().toString())
        .selectExpr("sum(length(content))")
        .collectAsList();
  }

  /** Reads, decodes and processes every report on one thread. */
  private void process(FileTree reports) throws IOException {
    List<Path> files = reports.files().stream().limit(PROCESSED_REPORTS).toList();
    for (Path file : files) {
      // Fills the page cache, which would otherwise slow down only the side that reads first.
      Files.readAllBytes(file);
    }
    long[] characters = new long[1];
    double decode =
        seconds(
            () -> {
              for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                characters[0] += new String(content, StandardCharsets.UTF_8).length();
              }
            });
    double process =
        seconds(
            () -> {
              for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                SourceFile source = new SourceFile(file.toString(), content.length, 0);
                characters[0] -=
                    AnnualReports.standard().process(source, content).findings().size();
              }
            });
    if (characters[0] <= 0) {
      throw new IllegalStateException("Cannot measure: the reports hold no text");
    }
    add("one report from bytes to findings", "reading and decoding it", process / decode);
  }

  /** Compares query times with DuckDB, if its driver is on the class path. */
  private void compareQueries(Warehouse warehouse) throws IOException {
    if (!DuckDb.isThere()) {
      return;
    }
    try (DuckDb duckDb = new DuckDb()) {
      for (String table : QUERIES.keySet()) {
        Path parquet = folder.resolve("large").resolve("parquet-" + table);
        warehouse.read(table).write().option("compression", "zstd").parquet(parquet.toString());
        String query = QUERIES.get(table);
        String ours = query.formatted(Warehouse.name(table));
        double spark = 0;
        double other = 0;
        for (int time = 0; time < QUERY_RUNS; time++) {
          spark += seconds(() -> warehouse.spark().sql(ours).collectAsList());
          other += seconds(() -> duckDb.run(query, parquet));
        }
        add("a query over all of " + table, "DuckDB on the same rows", spark / other);
      }
    }
  }

  private void add(String what, String against, double ratio) {
    measured.computeIfAbsent(List.of(what, against), key -> new ArrayList<>()).add(ratio);
  }

  private static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private double stored(String warehouse) throws IOException {
    return new FileTree(folder.resolve(warehouse).resolve("ogi/files/data")).bytes();
  }
}
