package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.aggregate.Aggregate;
import gongkai.extract.Bounds;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.ingest.ReportProcessor;
import gongkai.query.SqlQueries;
import gongkai.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells over a warehouse of one county's sample reports, published by two runs. */
@Tag("spark")
class SampleReportsTest {
  private static final String FIRST = "run-first";
  private static final String SECOND = "run-second";
  private static final String COUNTY = "../jobs/samples/reports/安徽省/池州市/石台县";

  @TempDir static Path folder;
  private static Session session;

  @BeforeAll
  static void publishTwice() {
    Warehouse warehouse = LocalWarehouse.in(folder.resolve("warehouse"));
    publish(warehouse, COUNTY + "/仁里镇", FIRST);
    publish(warehouse, COUNTY, SECOND);
    session = new Session(() -> new SqlQueries(warehouse, null));
  }

  private static void publish(Warehouse warehouse, String reports, String run) {
    new Ingest(
            warehouse,
            ReportProcessor.within(Bounds.STANDARD),
            IngestSettings.STANDARD,
            (done, total) -> {})
        .run(reports, run);
    new Aggregate(warehouse, table -> {}).run(run);
  }

  private static String text(String cell) {
    List<Output> shown = new ArrayList<>();
    session.run(cell, shown::add);
    return shown.get(shown.size() - 1).text();
  }

  @Test
  void readsBareNamesAndTheEvidenceBehindThem() {
    assertThat(text("SELECT count(*) AS n FROM reports")).contains("\n7\n");
    assertThat(
            text(
                "SELECT raw_text, place FROM cells"
                    + " WHERE cell = 'applications.received.total' AND path LIKE '%财政局2022%'"))
        .contains("13")
        .contains("line ");
  }

  @Test
  void readsAnEarlierRunUntilItIsToldToStop() {
    try {
      assertThat(text("%asof")).contains("as published now").contains(SECOND + "\n      " + FIRST);
      assertThat(text("%asof " + FIRST + "\nSELECT count(*) AS n FROM reports")).contains("\n3\n");
      assertThat(text("SELECT count(DISTINCT report_id) AS n FROM cells")).contains("\n3\n");
      assertThat(text("%asof")).contains("as of " + FIRST);
      assertThatThrownBy(() -> text("%asof run-none"))
          .hasMessageStartingWith("Cannot find run run-none: kept are")
          .hasMessageEndingWith("\n  %asof run-none\n        ^^^^^^^^");
    } finally {
      assertThat(text("%asof now\nSELECT count(*) AS n FROM reports")).contains("\n7\n");
    }
  }

  @Test
  void headsColumnsInChinese() {
    List<Output> shown = new ArrayList<>();
    session.run(
        "SELECT report_year, received_count, 1 AS other FROM report_quantities", shown::add);
    assertThat(shown.get(0).forms().get(Output.HTML))
        .contains("报告年度")
        .contains("本年新收")
        .doesNotContain("其他");
  }
}
