package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class DerivedRowsTest {
  @TempDir static Path folder;

  @Test
  void makesRowsFromTheGivenInputsAndLeavesNoViewBehind() {
    SparkSession spark = LocalSpark.warehouse(folder).spark();
    Dataset<Row> sections =
        spark.sql(
            "SELECT 'r' AS report_id, 2023 AS report_year, true AS is_current, 1 AS section_number,"
                + " section_position, text"
                + " FROM VALUES (2, '乙'), (1, repeat('本机关主动公开政府信息，', 40)) AS given (section_position, text)");

    Dataset<Row> rows = DerivedRows.of(spark, "narratives", Map.of("sections", sections));

    assertThat(spark.catalog().listTables().filter("isTemporary").collectAsList()).isEmpty();
    assertThat(rows.schema().fieldNames())
        .isEqualTo(Tables.standard().table("narratives").schema().fieldNames());
    assertThat(rows.selectExpr("pieces", "character_count").collectAsList().toString())
        .isEqualTo("[[ArraySeq(本机关主动公开政府信息),11]]");
  }
}
