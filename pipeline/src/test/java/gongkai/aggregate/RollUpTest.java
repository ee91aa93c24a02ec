package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.region.Placement;
import gongkai.region.RegionMatch;
import gongkai.region.RegionQuery;
import gongkai.region.Regions;
import gongkai.table.ColumnSpec;
import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums over places need nothing but {@code GROUP BY}, wherever a report comes from. */
@Tag("spark")
class RollUpTest {
  @TempDir static Path folder;
  private static Warehouse warehouse;

  @BeforeAll
  static void placeReports() {
    warehouse = LocalSpark.warehouse(folder);
    TableSpec reports = Tables.standard().table("reports");
    List<Row> rows =
        Stream.of(
                "北京市通州区漷县镇",
                "北京市密云区教育局",
                "重庆市忠县金声乡",
                "济源市教育局",
                "仙桃市教育局",
                "东莞市长安镇",
                "东莞市教育局",
                "武汉东湖新技术开发区")
            .map(issuer -> row(reports, issuer))
            .toList();
    warehouse.spark().createDataFrame(rows, reports.schema()).createOrReplaceTempView("reports");
    RegionRows.of(warehouse.spark(), Regions.standard().gazetteer())
        .createOrReplaceTempView("regions");
  }

  private static Row row(TableSpec reports, String issuer) {
    Placement placement =
        Regions.standard()
            .place(new RegionQuery(issuer + "2022年政府信息公开工作年度报告", null, null, 2022, ""));
    RegionMatch region = placement.region();
    Map<String, Object> values = new HashMap<>();
    values.put("report_id", issuer);
    values.put("path", issuer);
    values.put("body_id", placement.body().id());
    values.put("body_kind", placement.body().kind());
    values.put("scope", placement.body().scope());
    values.put("status", "parsed");
    values.put("report_year", 2022);
    values.put("is_current", true);
    values.put("region_code", region.code());
    values.put("region_level", region.level());
    values.put("province_code", region.provinceCode());
    values.put("province_name", region.province());
    values.put("city_code", region.cityCode());
    values.put("city_name", region.city());
    values.put("county_code", region.countyCode());
    values.put("county_name", region.county());
    values.put("township_code", region.townshipCode());
    values.put("township_name", region.township());
    return RowFactory.create(
        reports.columns().stream().map(ColumnSpec::name).map(values::get).toArray());
  }

  @Test
  void countsEveryReportOnceForItsProvince() {
    assertThat(counts("province"))
        .containsExactly(
            "[110000,北京市,2]",
            "[410000,河南省,1]",
            "[420000,湖北省,2]",
            "[440000,广东省,2]",
            "[500000,重庆市,1]");
  }

  @Test
  void showsMunicipalitiesAsCitiesAndNoCityAboveDirectCounties() {
    assertThat(counts("city"))
        .containsExactly(
            "[110000,北京市,2]",
            "[420100,武汉市,1]",
            "[441900,东莞市,2]",
            "[500000,重庆市,1]",
            "[null,null,2]");
    assertThat(counts("county"))
        .containsExactly(
            "[110112,通州区,1]",
            "[110118,密云区,1]",
            "[419001,济源市,1]",
            "[429004,仙桃市,1]",
            "[500233,忠县,1]",
            "[null,null,3]");
  }

  private static List<String> counts(String level) {
    String columns = level + "_code, " + level + "_name";
    return LocalSpark.rows(
        warehouse, "SELECT " + columns + ", count(*) FROM reports GROUP BY " + columns);
  }

  @Test
  void countsEachUnitForEveryPlaceAboveIt() {
    warehouse
        .spark()
        .sql(SqlTemplate.sql("flat/report_regions"))
        .createOrReplaceTempView("report_regions");
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT region_level, region_code, region_name, count(*) FROM report_regions"
                    + " WHERE region_code IN ('110000', '420000', '420100', '419001', '441900')"
                    + " GROUP BY ALL"))
        .containsExactly(
            "[county,419001,济源市,1]",
            "[prefecture,110000,北京市,2]",
            "[prefecture,420100,武汉市,1]",
            "[prefecture,441900,东莞市,2]",
            "[province,110000,北京市,2]",
            "[province,420000,湖北省,2]");
  }

  @Test
  void namesTheParentsOfEveryRegionOfToday() {
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT province_name, city_name, count(*) FROM regions"
                    + " WHERE level = 'county' AND kind = 'real' AND valid_to_year IS NULL"
                    + " AND province_name IN ('北京市', '海南省', '重庆市')"
                    + " GROUP BY ALL"))
        .contains("[北京市,北京市,16]", "[重庆市,重庆市,38]", "[海南省,海口市,4]", "[海南省,null,15]");
  }

  @Test
  void carriesThePlacesInEveryFlatTable() {
    List<TableSpec> flat =
        Tables.standard().all().stream()
            .filter(table -> table.layer() == TableSpec.Layer.FLAT)
            .filter(table -> !Set.of("report_regions", "narratives").contains(table.name()))
            .toList();
    assertThat(flat).hasSize(8);
    for (TableSpec table : flat) {
      assertThat(table.columns())
          .as(table.name())
          .extracting(ColumnSpec::name)
          .contains("region_code", "region_level")
          .contains("province_code", "province_name", "city_code", "city_name")
          .contains("county_code", "county_name", "township_code", "township_name");
    }
  }
}
