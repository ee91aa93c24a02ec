package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalog.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session has no views of ours once a command has ended, well or badly. */
@Tag("spark")
class LeftViewsTest {
  @TempDir Path folder;

  @Test
  void leavesNoViewsBehindRunsThatSucceedOrFail() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/marts/reports"))) {
      for (Path file : files.toList()) {
        Files.copy(file, reports.resolve(file.getFileName()));
      }
    }
    Warehouse warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    List<String> derived = new ArrayList<>();

    ingest(warehouse, reports, "run-1");
    assertThat(views(warehouse)).as("after an ingest").isEmpty();
    new Aggregate(warehouse, derived::add).run("run-1");
    assertThat(derived).contains("rankings");
    assertThat(views(warehouse)).as("after all tables").isEmpty();

    Files.writeString(reports.resolve("2023-town-1-older.txt"), "\n", StandardOpenOption.APPEND);
    ingest(warehouse, reports, "run-2");
    assertThat(views(warehouse)).as("after an ingest of a changed file").isEmpty();
    assertThatThrownBy(() -> new Aggregate(warehouse, table -> fail(table)).run("run-2"))
        .hasMessage("rankings cannot be made");
    assertThat(views(warehouse)).as("after a failure").isEmpty();
    new Aggregate(warehouse, table -> {}).run("run-2");
    assertThat(views(warehouse)).as("after few changed reports").isEmpty();
  }

  private static void fail(String table) {
    if (table.equals("rankings")) {
      throw new IllegalStateException(table + " cannot be made");
    }
  }

  private static void ingest(Warehouse warehouse, Path reports, String runId) {
    new Ingest(warehouse, ListedCells.processor(), IngestSettings.STANDARD, (done, total) -> {})
        .run(reports.toString(), runId);
  }

  private static List<String> views(Warehouse warehouse) {
    return warehouse.spark().catalog().listTables().filter("isTemporary").collectAsList().stream()
        .map(Table::name)
        .toList();
  }
}
