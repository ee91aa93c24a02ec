package gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InvalidInput;
import gongkai.table.Tables;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
  private static final String TABLE = "runs";
  private static final String BRANCH = "writing";

  @TempDir Path folder;

  @Test
  @Tag("spark")
  void publishesNothingOfABranchThatAnotherRunHasTakenOver() {
    Warehouse first = LocalSpark.warehouse(folder);
    Warehouse second = LocalSpark.warehouse(folder);
    first.make(Tables.standard().table(TABLE));
    second.make(Tables.standard().table(TABLE));
    first.startBranch(TABLE, BRANCH);
    write(first, "first");

    second.startBranch(TABLE, BRANCH);

    assertCannotPublish(first);
    write(second, "second");
    assertCannotPublish(first);
    write(first, "first");
    assertCannotPublish(first);
    assertCannotPublish(second);
    assertThat(first.snapshot(TABLE)).isNull();
    second.startBranch(TABLE, BRANCH);
    write(second, "second");
    second.publish(TABLE, BRANCH);
    assertCannotPublish(first);
    assertThat(LocalSpark.rows(first, "SELECT run_id FROM gongkai.ogi.runs"))
        .containsExactly("[second]");
  }

  @Test
  @Tag("spark")
  void leavesTheFilesOfAnOlderVersionAsTheyAre() {
    Warehouse warehouse = LocalSpark.warehouse(folder);
    warehouse.spark().sql("CREATE NAMESPACE gongkai.ogi");
    warehouse
        .spark()
        .sql("CREATE TABLE gongkai.ogi.files (path STRING, report STRUCT<title: STRING>)");

    assertThatThrownBy(() -> warehouse.make(Tables.standard().table("files")))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "Cannot use the warehouse: its table files is of an older version, without archive;"
                + " ingest the reports into a new one");
    assertThat(warehouse.read("files").columns()).containsExactly("path", "report");
  }

  @Test
  @Tag("spark")
  void keepsStatisticsOfColumnsThatStandOncePerRowAlone() {
    Map<String, String> properties =
        LocalSpark.warehouse(folder).make(Tables.standard().table("files")).properties();

    String prefix = "write.parquet.stats-enabled.column.";
    assertThat(properties)
        .containsEntry(prefix + "report.applications.element.total.raw", "false")
        .containsEntry(prefix + "findings.element.cells.element", "false")
        .doesNotContainKeys(prefix + "path", prefix + "report.report_year");
  }

  @Test
  void keepsNoHadoopCatalogWhereFilesCannotBeRenamedInOneStep() {
    assertThatThrownBy(() -> Warehouse.settings("s3a://bucket/tables", Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "Invalid warehouse s3a://bucket/tables: the Hadoop catalog needs a file system that"
                + " renames a file in one step; set gongkai.catalog.type to jdbc, rest or hive");
    assertThat(Warehouse.settings("s3a://bucket/tables", Map.of("type", "jdbc")))
        .containsEntry("spark.sql.catalog.gongkai.type", "jdbc");
    assertThat(Warehouse.settings("s3a://bucket/tables", Map.of("catalog-impl", "a.Catalog")))
        .doesNotContainKey("spark.sql.catalog.gongkai.type");
    assertThat(Warehouse.settings("hdfs:///tables", Map.of()))
        .containsEntry("spark.sql.catalog.gongkai.type", "hadoop");
  }

  private static void write(Warehouse warehouse, String run) {
    warehouse
        .spark()
        .sql(
            "INSERT INTO "
                + Warehouse.name(TABLE, BRANCH)
                + " SELECT '"
                + run
                + "', current_timestamp(), 1L, 1L, 1L, '2023', 1.0D");
  }

  private static void assertCannotPublish(Warehouse warehouse) {
    assertThatThrownBy(() -> warehouse.publish(TABLE, BRANCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Cannot publish runs: another run has written to this warehouse");
  }
}
