package gongkai.export;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The marts' figures worked out a second time: by another database, from the exported flat tables,
 * with SQL of its own that lies under {@code resources/export}.
 */
@Tag("spark")
class IndependentMartsTest {
  private static final List<String> TABLES =
      Tables.standard().derived().stream().map(TableSpec::name).toList();

  @ParameterizedTest
  @CsvSource({
    "applications_by_region_year, 50",
    "disputes_by_region_year, 50",
    "disclosures_by_region_year, 500"
  })
  void agreesWithOurs(String mart, int leastRows) throws SQLException, IOException {
    try (DuckDb parquet = DuckDb.overParquet(SampleWarehouse.exported(), TABLES)) {
      compare(parquet, mart, leastRows);
    }
    try (DuckDb csv = DuckDb.overCsv(SampleWarehouse.exported(), TABLES)) {
      compare(csv, mart, leastRows);
    }
  }

  /** Both ways, so that a row that only one side has is seen. */
  private static void compare(DuckDb database, String mart, int leastRows)
      throws SQLException, IOException {
    database.execute(sql("counted_reports"));
    database.execute(sql(mart));
    List<String> columns =
        database.rows("SELECT column_name FROM (DESCRIBE recomputed_" + mart + ")");
    String ours = "SELECT " + String.join(", ", columns) + " FROM " + mart;
    String theirs = "SELECT " + String.join(", ", columns) + " FROM recomputed_" + mart;
    assertThat(columns).hasSizeGreaterThan(6);
    assertThat(database.rows(theirs)).hasSizeGreaterThan(leastRows);
    assertThat(database.rows(ours + " EXCEPT ALL " + theirs)).as("ours alone").isEmpty();
    assertThat(database.rows(theirs + " EXCEPT ALL " + ours)).as("theirs alone").isEmpty();
  }

  private static String sql(String name) throws IOException {
    return Files.readString(
        Path.of("src/test/resources/export/" + name + ".sql"), StandardCharsets.UTF_8);
  }
}
