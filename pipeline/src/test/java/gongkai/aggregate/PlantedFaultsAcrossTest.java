package gongkai.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.extract.Bounds;
import gongkai.region.Gazetteer;
import gongkai.region.Level;
import gongkai.region.Region;
import gongkai.region.Regions;
import gongkai.synth.Fault;
import gongkai.synth.Place;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticFolder;
import gongkai.synth.SyntheticReports;
import gongkai.synth.Truth;
import gongkai.table.Ingest;
import gongkai.table.IngestSettings;
import gongkai.table.LocalSpark;
import gongkai.table.Metrics;
import gongkai.table.Processing;
import gongkai.table.RegionRows;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.table.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of fault that shows only beside other reports, planted in invented series and found by
 * its own rule, and clean series on which no such rule fires. {@code -Dplanted.across=10000} makes
 * so many reports for each kind; the card is left in {@code target/planted-faults-across.md}.
 */
@Tag("slow")
class PlantedFaultsAcrossTest {
  private static final int REPORTS = Integer.getInteger("planted.across", 72);
  private static final int A_COUNTY = 72;
  private static final double SHARE = 0.3;

  /** Few reports can have these, so that each one gets them. */
  private static final Set<Fault> RARE = Set.of(Fault.BELOW_UNITS, Fault.FAR_FROM_PEERS);

  /** What the results are made from, in the order of making. */
  private static final Set<String> NEEDED =
      Set.of(
          "reports",
          "disclosures",
          "applications",
          "disputes",
          "sections",
          "report_regions",
          "application_quantities",
          "report_quantities",
          "report_metrics",
          "peers",
          "rollup_reconciliation",
          "copies",
          "check_results");

  @TempDir static Path folder;

  private final Map<String, Truth> truths = new HashMap<>();

  @Test
  void findsEveryPlantedFaultByItsOwnRuleAndNoneInCleanSeries() throws IOException {
    List<Fault> faults = Fault.of(Fault.Kind.ACROSS);
    List<Place> places = counties();
    int each = (REPORTS + A_COUNTY - 1) / A_COUNTY;
    assertThat(places).hasSizeGreaterThanOrEqualTo(each * (faults.size() + 1));
    for (int at = 0; at <= faults.size(); at++) {
      List<Place> own = places.subList(at * each, (at + 1) * each);
      boolean clean = at == faults.size();
      double share = clean ? 0 : RARE.contains(faults.get(at)) ? 1 : SHARE;
      List<Fault> kinds = clean ? faults : faults.subList(at, at + 1);
      SyntheticReports reports =
          new SyntheticReports(own, 13, List.of(ReportFormat.TXT), share, kinds);
      String name = clean ? "clean" : faults.get(at).code();
      write(name, reports);
    }

    Map<String, Set<String>> fired = fired();

    Map<Fault, List<String>> missed = new TreeMap<>();
    Map<Fault, Integer> planted = new TreeMap<>();
    Map<String, Integer> falseAlarms = new TreeMap<>();
    int clean = 0;
    for (Map.Entry<String, Truth> entry : truths.entrySet()) {
      Fault fault = entry.getValue().fault();
      Set<String> rules = fired.getOrDefault(entry.getKey(), Set.of());
      if (fault != null) {
        planted.merge(fault, 1, Integer::sum);
        missed.computeIfAbsent(fault, absent -> new ArrayList<>());
        if (!rules.contains(fault.rule())) {
          missed.get(fault).add(entry.getKey() + " " + rules);
        }
      } else if (entry.getKey().contains("/clean/")) {
        clean++;
        rules.forEach(rule -> falseAlarms.merge(rule, 1, Integer::sum));
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target/planted-faults-across.md"), card(planted, missed, falseAlarms, clean));
    assertThat(planted.keySet()).containsExactlyInAnyOrderElementsOf(faults);
    assertThat(missed.values()).allSatisfy(reports -> assertThat(reports).isEmpty());
    faults.forEach(fault -> assertThat(falseAlarms).doesNotContainKey(fault.rule()));
  }

  private void write(String name, SyntheticReports reports) throws IOException {
    new SyntheticFolder(folder.resolve(name)).write(reports, REPORTS, written -> {});
    reports.stream(REPORTS)
        .forEach(
            report ->
                truths.put(
                    folder.resolve(name + "/reports/" + report.truth().path()).toString(),
                    report.truth()));
  }

  /** The rules that failed or suspect a report, by its path. */
  private static Map<String, Set<String>> fired() {
    Warehouse warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    new Ingest(
            warehouse,
            Processing.within(Bounds.STANDARD),
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

  /** Counties of today from all provinces, one after the other. */
  private static List<Place> counties() {
    Map<String, List<Place>> byProvince =
        Regions.standard().gazetteer().regions().stream()
            .filter(region -> region.kind().equals("real") && region.validToYear() == null)
            .filter(region -> region.validFromYear() == null || region.validFromYear() <= 2019)
            .filter(region -> region.level() == Level.COUNTY)
            .map(PlantedFaultsAcrossTest::place)
            .collect(Collectors.groupingBy(Place::province, TreeMap::new, Collectors.toList()));
    List<Place> counties = new ArrayList<>();
    for (int round = 0; counties.size() < 2500 && round < 200; round++) {
      for (List<Place> province : byProvince.values()) {
        if (round < province.size()) {
          counties.add(province.get(round));
        }
      }
    }
    return counties;
  }

  private static Place place(Region region) {
    return new Place(region.code(), region.province(), region.city(), region.name(), null);
  }

  private static String card(
      Map<Fault, Integer> planted,
      Map<Fault, List<String>> missed,
      Map<String, Integer> falseAlarms,
      int clean) {
    StringBuilder card = new StringBuilder("| rule | fault | planted | found | false |\n");
    card.append("|---|---|---|---|---|\n");
    planted.forEach(
        (fault, count) ->
            card.append(
                "| %s | %s | %d | %d | %d of %d |\n"
                    .formatted(
                        fault.rule(),
                        fault.code(),
                        count,
                        count - missed.get(fault).size(),
                        falseAlarms.getOrDefault(fault.rule(), 0),
                        clean)));
    return card.append("\nOn clean series: ").append(falseAlarms).append('\n').toString();
  }
}
