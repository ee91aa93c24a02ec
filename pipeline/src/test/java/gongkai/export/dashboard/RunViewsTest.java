package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.export.PublishedRun;
import gongkai.export.SampleWarehouse;
import gongkai.table.Tables;
import gongkai.warehouse.Warehouse;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** The tables of a run that is not the newest one. */
@Tag("spark")
class RunViewsTest {
  private final Warehouse warehouse = SampleWarehouse.warehouse();
  private final PublishedRun hostile = PublishedRun.of(warehouse, SampleWarehouse.HOSTILE_BODIES);

  @Test
  void standBeforeTheTablesUntilTheyAreClosed() {
    String count = "SELECT count(*) FROM reports";
    long reports = hostile.rows(Tables.standard().table("reports")).orElseThrow().count();

    try (RunViews views = RunViews.of(hostile)) {
      assertThat(views.query("positions").count()).isEqualTo(reports);
      assertThat(temporaryViews()).contains("reports", "positions", "files", "checks");
      assertThat(warehouse.spark().sql(count).first().getLong(0)).isEqualTo(reports);
    }

    assertThat(temporaryViews()).doesNotContain("reports", "positions", "files", "checks");
  }

  @Test
  void bringTheProvincesOfAMartFirstAndThenProvinceByProvince() {
    try (RunViews views = RunViews.of(hostile)) {
      for (PageMart mart : PageMart.all()) {
        List<Row> rows = views.rows(mart).collectAsList();

        assertThat(rows.stream().map(RunViewsTest::group)).as(mart.name()).isSorted();
        assertThat(views.rows(mart).columns()).containsExactlyElementsOf(mart.columnNames());
      }
    }
  }

  private static String group(Row row) {
    return row.<String>getAs("region_level").equals("province")
        ? ""
        : row.<String>getAs("region_code").substring(0, 2);
  }

  private List<String> temporaryViews() {
    return CollectionConverters.asJava(
            warehouse.spark().sessionState().catalog().listLocalTempViews("*"))
        .stream()
        .map(view -> Objects.toString(view.table()))
        .toList();
  }
}
