package gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.aggregate.Aggregate;
import gongkai.aggregate.AggregateSettings;
import gongkai.extract.Bounds;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.ingest.ReportProcessor;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SQL that is shown of a table gives the published table again, also where people keep lists.
 */
@Tag("spark")
class RerunDerivationsTest {
  private static final String REPORTS = "../jobs/samples/reports";

  @TempDir static Path folder;
  private static Warehouse warehouse;
  private static SqlQueries queries;

  @BeforeAll
  static void publishTablesMadeWithLists() throws IOException {
    warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    new Ingest(
            warehouse,
            ReportProcessor.within(Bounds.STANDARD),
            IngestSettings.STANDARD,
            (done, total) -> {})
        .run(REPORTS, "run-1");
    new Aggregate(warehouse, table -> {}).run("run-1");
    AggregateSettings lists =
        new AggregateSettings(
            list(
                "decisions",
                "SELECT reports.path, '' AS body_id, '' AS report_year, rule, 'dismissed' AS decision,"
                    + " 'a reader' AS decided_by, '2024-12-31' AS decided_date, '' AS note"
                    + " FROM gongkai.ogi.findings JOIN gongkai.ogi.reports USING (report_id)"
                    + " ORDER BY path, rule LIMIT 1"),
            list(
                "bodies",
                "SELECT DISTINCT body_id, body_name, scope, region_code, '' AS from_year,"
                    + " '' AS to_year FROM gongkai.ogi.reports WHERE region_code IS NOT NULL"
                    + " AND body_id IS NOT NULL AND scope IS NOT NULL AND is_current"
                    + " ORDER BY body_id LIMIT 5"));
    new Aggregate(warehouse, lists, table -> {}).run("run-2");
    queries = new SqlQueries(warehouse, null);
  }

  /** Rows of a query as a CSV file. */
  private static String list(String name, String sql) throws IOException {
    Dataset<Row> rows = warehouse.spark().sql(sql);
    StringBuilder csv = new StringBuilder(String.join(",", rows.columns()));
    rows.collectAsList().forEach(row -> csv.append('\n').append(row.mkString(",")));
    return Files.writeString(folder.resolve(name + ".csv"), csv).toString();
  }

  static List<String> derived() {
    return Tables.standard().derived().stream().map(TableSpec::name).toList();
  }

  @ParameterizedTest
  @MethodSource("derived")
  void givesTheTableAgain(String table) {
    List<String> published = texts(table, "SELECT * FROM " + table);

    assertThat(texts(table, DerivationSql.of(table))).isEqualTo(published);
  }

  @Test
  void hasDecisionsAndExpectedBodiesAsTheTablesWereMadeWithThem() {
    assertThat(queries.result("SELECT decided_by FROM decisions").collectAsList().toString())
        .isEqualTo("[[a reader]]");
    assertThat(queries.result("SELECT body_id FROM expected_list").count()).isEqualTo(5);
  }

  private static List<String> texts(String table, String sql) {
    return queries
        .result(sql)
        .select(
            Tables.standard().table(table).columns().stream()
                .map(column -> functions.col(column.name()).cast(column.type()).as(column.name()))
                .toArray(Column[]::new))
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
