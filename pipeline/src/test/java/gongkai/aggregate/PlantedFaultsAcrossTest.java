package gongkai.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.FolderFault;
import gongkai.extract.Bounds;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.ingest.ReportProcessor;
import gongkai.region.Gazetteer;
import gongkai.region.Level;
import gongkai.region.Region;
import gongkai.region.Regions;
import gongkai.synth.Fault;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReport;
import gongkai.synth.SyntheticReports;
import gongkai.table.Metrics;
import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of fault that shows only beside other reports, planted in invented series and found by
 * its own rule, and clean series on which no such rule fires. {@code -Dplanted.across=10000} makes
 * so many reports for each kind; the card is left in {@code target/planted-faults-across.md}.
 */
@Tag("spark")
class PlantedFaultsAcrossTest {
  private static final int REPORTS = Integer.getInteger("planted.across", 72);
  private static final int A_COUNTY = 72;
  private static final long SEED = 13;
  private static final double SHARE = 0.3;

  /** Few reports can have these, so that each one that can gets them. */
  private static final Set<Fault> RARE =
      Set.of(
          Fault.BROKEN_ITEMS,
          Fault.FEWER_DISCLOSED,
          Fault.TENFOLD,
          Fault.FEE_IN_YUAN,
          Fault.ABOVE_UNITS,
          Fault.BELOW_UNITS,
          Fault.BELOW_ONE_UNIT,
          Fault.FAR_FROM_PEERS);

  /** Peers are of one level, so that busy cities make no county look idle. */
  private static final Fault IN_CITIES = Fault.NONE_BESIDE_MANY;

  /** So many times more applications, where only bodies with many can have the fault. */
  private static final Map<Fault, Integer> BUSY =
      Map.of(Fault.TENFOLD, 4, Fault.TABLE_OF_ANOTHER, 4, Fault.FAR_FROM_PEERS, 6, IN_CITIES, 400);

  /** What the results are made from, in the order of making. */
  private static final Set<String> NEEDED =
      Set.of(
          "reports",
          "disclosures",
          "applications",
          "disputes",
          "sections",
          "narratives",
          "report_regions",
          "application_quantities",
          "report_quantities",
          "report_metrics",
          "peers",
          "rollup_reconciliation",
          "copies",
          "check_results");

  @TempDir static Path folder;

  /** The kind of fault by the path of its file. */
  private final Map<String, String> planted = new HashMap<>();

  private final Set<String> clean = new HashSet<>();

  @Test
  void findsEveryPlantedFaultByItsOwnRuleAndNoneInCleanSeries() throws IOException {
    List<SyntheticPlace> counties = places(Level.COUNTY);
    List<SyntheticPlace> cities = places(Level.PREFECTURE);
    int each = (REPORTS + A_COUNTY - 1) / A_COUNTY;
    Map<String, String> rules = new LinkedHashMap<>();
    for (Fault fault : Fault.of(Fault.Kind.ACROSS)) {
      rules.put(fault.code(), fault.rule());
      List<SyntheticPlace> own = take(fault == IN_CITIES ? cities : counties, each);
      double share = RARE.contains(fault) ? 1 : SHARE;
      List<SyntheticReport> reports =
          new SyntheticReports(own, SEED, List.of(ReportFormat.TXT), share, List.of(fault))
              .busier(BUSY.getOrDefault(fault, 1)).stream(REPORTS).toList();
      for (SyntheticReport report : reports) {
        boolean has = report.truth().fault() == fault;
        place(fault.code(), FolderFault.inTime(report), has ? fault.code() : null);
      }
    }
    for (FolderFault fault : FolderFault.values()) {
      String name = fault.name().toLowerCase(Locale.ROOT);
      rules.put(name, fault.rule());
      for (SyntheticReport report : clean(take(counties, each))) {
        boolean has = fault.fits(report);
        place(name, has ? fault.planted(report) : FolderFault.inTime(report), has ? name : null);
      }
    }
    for (SyntheticReport report : clean(take(counties, each))) {
      clean.add(place("clean", FolderFault.inTime(report), null));
    }

    Map<String, Set<String>> fired = fired();

    Map<String, Integer> counts = new HashMap<>();
    Map<String, List<String>> missed = new TreeMap<>();
    planted.forEach(
        (path, kind) -> {
          counts.merge(kind, 1, Integer::sum);
          Set<String> own = fired.getOrDefault(path, Set.of());
          if (!own.contains(rules.get(kind))) {
            missed.computeIfAbsent(kind, absent -> new ArrayList<>()).add(path + " " + own);
          }
        });
    Map<String, Integer> falseAlarms = new TreeMap<>();
    for (String path : clean) {
      fired.getOrDefault(path, Set.of()).forEach(rule -> falseAlarms.merge(rule, 1, Integer::sum));
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target/planted-faults-across.md"), card(rules, counts, missed, falseAlarms));
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(counts).containsOnlyKeys(rules.keySet());
          softly.assertThat(missed).isEmpty();
          softly.assertThat(falseAlarms).isEmpty();
        });
  }

  private static List<SyntheticReport> clean(List<SyntheticPlace> places) {
    return new SyntheticReports(places, SEED, List.of(ReportFormat.TXT), 0)
        .stream(REPORTS).toList();
  }

  /** Takes so many places away. */
  private static List<SyntheticPlace> take(List<SyntheticPlace> places, int count) {
    assertThat(places).hasSizeGreaterThanOrEqualTo(count);
    List<SyntheticPlace> head = places.subList(0, count);
    List<SyntheticPlace> taken = List.copyOf(head);
    head.clear();
    return taken;
  }

  /** Writes the files of one report; returns the path of the first. */
  private String place(String set, List<FolderFault.PlacedFile> files, @Nullable String kind)
      throws IOException {
    for (FolderFault.PlacedFile file : files) {
      Path path = folder.resolve(set).resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    String path = folder.resolve(set).resolve(files.get(0).path()).toString();
    if (kind != null) {
      planted.put(path, kind);
    }
    return path;
  }

  /** The rules that failed or suspect a report, by its path. */
  private static Map<String, Set<String>> fired() {
    Warehouse warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    new Ingest(
            warehouse,
            ReportProcessor.within(Bounds.STANDARD),
            IngestSettings.STANDARD,
            (done, total) -> {})
        .run(folder.toString(), "run-1");
    show(warehouse);
    Map<String, Set<String>> fired = new HashMap<>();
    for (Row row :
        warehouse
            .spark()
            .sql(
                "SELECT path, rule FROM check_results JOIN reports USING (report_id)"
                    + " WHERE verdict IN ('fail', 'suspect')")
            .collectAsList()) {
      String path = row.getString(0).replaceFirst("^file:/+", "/");
      fired.computeIfAbsent(path, absent -> new HashSet<>()).add(row.getString(1));
    }
    return fired;
  }

  /** The tables up to the results as views, without writing them. */
  private static void show(Warehouse warehouse) {
    var spark = warehouse.spark();
    NarrativeFunctions.register(spark);
    Gazetteer gazetteer = Regions.standard().gazetteer();
    warehouse.read("files").createOrReplaceTempView("files");
    Tables.labels(spark).createOrReplaceTempView("labels");
    Metrics.standard().rows(spark).createOrReplaceTempView("metrics");
    RuleRows.of(spark).createOrReplaceTempView("rules");
    RegionRows.of(spark, gazetteer).createOrReplaceTempView("regions");
    ExpectedBodies.read(spark, null, gazetteer).createOrReplaceTempView("given_bodies");
    spark.sql(SqlTemplate.sql("input/expected_list")).createOrReplaceTempView("expected_list");
    for (TableSpec table : Tables.standard().derived()) {
      if (NEEDED.contains(table.name())) {
        Column[] columns =
            table.columns().stream()
                .map(column -> col(column.name()).cast(column.type()).as(column.name()))
                .toArray(Column[]::new);
        String layer = table.layer().name().toLowerCase(Locale.ROOT);
        Dataset<Row> rows = spark.sql(SqlTemplate.sql(layer + "/" + table.name())).select(columns);
        rows.localCheckpoint().createOrReplaceTempView(table.name());
      }
    }
  }

  /** The places of a level that there are today, from all provinces, one after the other. */
  private static List<SyntheticPlace> places(Level level) {
    Map<String, List<SyntheticPlace>> byProvince =
        Regions.standard().gazetteer().regions().stream()
            .filter(region -> region.kind().equals("real") && region.validToYear() == null)
            .filter(region -> region.validFromYear() == null || region.validFromYear() <= 2019)
            .filter(region -> region.level() == level)
            .map(PlantedFaultsAcrossTest::place)
            .collect(
                Collectors.groupingBy(SyntheticPlace::province, TreeMap::new, Collectors.toList()));
    List<SyntheticPlace> places = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      for (List<SyntheticPlace> province : byProvince.values()) {
        if (round < province.size()) {
          places.add(province.get(round));
        }
      }
    }
    return places;
  }

  private static SyntheticPlace place(Region region) {
    String city = region.level() == Level.PREFECTURE ? null : region.city();
    return new SyntheticPlace(region.code(), region.province(), city, region.name(), null);
  }

  private String card(
      Map<String, String> rules,
      Map<String, Integer> counts,
      Map<String, List<String>> missed,
      Map<String, Integer> falseAlarms) {
    StringBuilder card = new StringBuilder("| rule | fault | planted | found | false |\n");
    card.append("|---|---|---|---|---|\n");
    rules.forEach(
        (kind, rule) -> {
          int count = counts.getOrDefault(kind, 0);
          card.append(
              "| %s | %s | %d | %d | %d of %d |\n"
                  .formatted(
                      rule,
                      kind,
                      count,
                      count - missed.getOrDefault(kind, List.of()).size(),
                      falseAlarms.getOrDefault(rule, 0),
                      clean.size()));
        });
    return card.append("\nOn clean series: ").append(falseAlarms).append('\n').toString();
  }
}
