package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.extract.Bounds;
import gongkai.ingest.Ingest;
import gongkai.ingest.IngestSettings;
import gongkai.ingest.ReportProcessor;
import gongkai.synth.SyntheticFolder;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReports;
import gongkai.table.TableSpec;
import gongkai.table.TableSpec.LookBack;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs after which few of the reports of a year are others. */
@Tag("spark")
class FewChangedReportsTest {
  private static final int REPORTS = 90;

  /** Tables whose rows are made from their own report, or one of their body besides. */
  private static final List<String> OWN =
      Tables.standard().derived().stream()
          .filter(table -> Set.of(LookBack.REPORT, LookBack.SERIES).contains(table.lookBack()))
          .map(TableSpec::name)
          .toList();

  @TempDir static Path folder;
  private static Path reports;
  private static Warehouse warehouse;

  @BeforeAll
  static void aggregateTheReports() throws IOException {
    List<SyntheticPlace> places =
        List.of(
            new SyntheticPlace("370102", "山东省", "济南市", "历下区", null),
            new SyntheticPlace("370103", "山东省", "济南市", "市中区", null),
            new SyntheticPlace("320106", "江苏省", "南京市", "鼓楼区", null));
    new SyntheticFolder(folder).write(new SyntheticReports(places, 7), REPORTS, written -> {});
    reports = folder.resolve("reports");
    warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    run(warehouse, "run-1");
  }

  @AfterEach
  void findNoViewLeftBehind() {
    assertThat(LocalSpark.temporaryViews(warehouse)).isEmpty();
  }

  @Test
  void giveTheTablesThatAFirstNightOverTheSameFilesGives() throws IOException {
    List<Path> files = files();
    // The same in other words, another number, a second version, and a copy.
    Files.writeString(files.get(3), "\n", StandardOpenOption.APPEND);
    Files.writeString(files.get(40), increased(Files.readString(files.get(40))));
    Files.writeString(reports.resolve("version.txt"), increased(Files.readString(files.get(57))));
    Files.copy(files.get(80), reports.resolve("zz-copy.txt"));
    Map<String, Snapshot> before = snapshots();

    run(warehouse, "run-2");

    assertSameAsFromTheBeginning("second");
    for (String table : OWN) {
      assertThat(count(snapshots().get(table), "added-records"))
          .as("rows added to " + table)
          .isLessThanOrEqualTo(count(before.get(table), "total-records") / 4);
    }

    // Now rows are replaced that stand in place of others already.
    Files.writeString(files.get(40), increased(Files.readString(files.get(40))));
    Files.writeString(reports.resolve("version.txt"), "moved elsewhere");

    run(warehouse, "run-3");

    assertSameAsFromTheBeginning("third");
  }

  @Test
  void areWrittenAsWholeYearsWhenTheyAreNotFew() throws IOException {
    for (Path file : files()) {
      Files.writeString(file, "\n", StandardOpenOption.APPEND);
    }

    run(warehouse, "run-4");

    for (String table : OWN) {
      assertThat(snapshots().get(table).summary())
          .as("deletions beside " + table)
          .containsEntry("total-position-deletes", "0");
    }
  }

  private static void assertSameAsFromTheBeginning(String name) {
    Warehouse other = LocalSpark.warehouse(folder.resolve(name));
    run(other, "run-1");
    for (TableSpec table : Tables.standard().derived()) {
      String query = "SELECT * FROM " + Warehouse.name(table.name());
      assertThat(LocalSpark.rows(warehouse, query))
          .as(table.name())
          .isEqualTo(LocalSpark.rows(other, query));
      assertThat(warehouse.rowCount(table.name()))
          .as(table.name())
          .isEqualTo(other.rowCount(table.name()));
    }
  }

  /** The first number of the report that no comma or year stands beside, one greater. */
  private static String increased(String text) {
    return Pattern.compile("(?<=[ 　\\t])(\\d{1,3})(?=[ 　\\t\\n])")
        .matcher(text)
        .replaceFirst(number -> Integer.toString(Integer.parseInt(number.group(1)) + 1));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(reports)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, Snapshot> snapshots() {
    return OWN.stream()
        .collect(
            Collectors.toMap(table -> table, table -> warehouse.table(table).currentSnapshot()));
  }

  private static long count(Snapshot snapshot, String property) {
    return Long.parseLong(snapshot.summary().getOrDefault(property, "0"));
  }

  private static void run(Warehouse into, String runId) {
    new Ingest(
            into,
            ReportProcessor.within(Bounds.STANDARD),
            IngestSettings.STANDARD,
            (done, total) -> {})
        .run(reports.toString(), runId);
    new Aggregate(into, table -> {}).run(runId);
  }
}
