package gongkai.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InvalidInput;
import gongkai.aggregate.ListedCells;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import gongkai.warehouse.WarehouseLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class IngestTest {
  @TempDir Path folder;
  private Path reports;
  private Warehouse warehouse;

  @BeforeEach
  void startEmpty() throws IOException {
    reports = Files.createDirectories(folder.resolve("reports/甲县"));
    warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
  }

  @Test
  void accountsForEveryFileAndTheRunGoesOnOverBadOnes() throws IOException {
    write("a.txt", "year = 2023\nfinding = 勾稽不符");
    write("b.txt", "year = 2023\npartial = yes");
    write("c.txt", "nothing");
    write("d.txt", "explode");
    write("deep/er/e.txt", "year = 2022");
    write("copy of a.txt", "year = 2023\nfinding = 勾稽不符");
    write("large.txt", "year = 2023\n" + "x".repeat(5000));
    write("_hidden.txt", "year = 2023");
    write(".hidden/f.txt", "year = 2023");

    IngestSummary summary = ingest("run-1");

    assertThat(summary.files()).isEqualTo(7);
    assertThat(summary.parsed()).isEqualTo(2);
    assertThat(summary.partial()).isEqualTo(1);
    assertThat(summary.rejected()).isEqualTo(3);
    assertThat(summary.duplicate()).isEqualTo(1);
    assertThat(summary.reasons())
        .isEqualTo(Map.of("not_a_report", 1L, "internal_error", 1L, "too_large", 1L));
    assertThat(summary.findings()).isEqualTo(Map.of("high", 1L));
    assertThat(LocalSpark.rows(warehouse, "SELECT reason_detail FROM gongkai.ogi.files"))
        .contains("[java.lang.IllegalStateException: asked to]");
    assertThat(
            LocalSpark.rows(
                warehouse,
                "SELECT regexp_extract(path, '[^/]+$', 0), regexp_extract(duplicate_of, '[^/]+$', 0)"
                    + " FROM gongkai.ogi.files WHERE duplicate_of IS NOT NULL"))
        .containsExactly("[copy of a.txt,a.txt]");
  }

  @Test
  void commitsNothingWhenNothingIsNew() throws IOException {
    write("a.txt", "year = 2023");
    ingest("run-1");
    long before = warehouse.snapshot("files");

    IngestSummary second = ingest("run-2");

    assertThat(second.committed()).isFalse();
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(warehouse.snapshot("files")).isEqualTo(before);
  }

  @Test
  void replacesTheRowOfAChangedFileAndKeepsTheOthers() throws IOException {
    write("a.txt", "year = 2023");
    write("b.txt", "year = 2022");
    ingest("run-1");
    write("a.txt", "year = 2021 ");

    IngestSummary second = ingest("run-2");

    assertThat(second.parsed()).isEqualTo(1);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(
            LocalSpark.rows(warehouse, "SELECT run_id, report.report_year FROM gongkai.ogi.files"))
        .containsExactly("[run-1,2022]", "[run-2,2021]");
  }

  @Test
  void notesANewTimeOfTheSameContentWithoutReadingItAgain() throws IOException {
    Path file = write("a.txt", "year = 2023");
    ingest("run-1");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));

    IngestSummary second = ingest("run-2");
    IngestSummary third = ingest("run-3");

    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(third.committed()).isFalse();
    assertThat(
            LocalSpark.rows(
                warehouse, "SELECT run_id, unix_millis(modified_at) FROM gongkai.ogi.files"))
        .containsExactly("[run-1,1700000000000]");
  }

  @Test
  void letsTheSmallestPathStandForCopiesWhicheverCameFirst() throws IOException {
    write("m.txt", "year = 2023");
    ingest("run-1");
    write("z.txt", "year = 2023");
    write("a.txt", "year = 2023");

    ingest("run-2");

    assertThat(
            LocalSpark.rows(
                warehouse, "SELECT right(path, 5), right(duplicate_of, 5) FROM gongkai.ogi.files"))
        .containsExactly("[a.txt,null]", "[m.txt,a.txt]", "[z.txt,a.txt]");
  }

  @Test
  void keepsFilesThatVanishedAndSaysHowMany() throws IOException {
    Path gone = write("a.txt", "year = 2023");
    write("b.txt", "year = 2022");
    ingest("run-1");
    Files.delete(gone);

    IngestSummary second = ingest("run-2");

    assertThat(second.vanished()).isEqualTo(1);
    assertThat(warehouse.rowCount("files")).isEqualTo(2);
  }

  @Test
  void rejectsAFileThatCannotBeOpenedAndReadsItWhenItCan() throws IOException {
    Path file = write("a.txt", "year = 2023");
    write("b.txt", "year = 2022");

    IngestSummary first = ingest("run-1", () -> Files.delete(file));
    write("a.txt", "year = 2023");
    IngestSummary second = ingest("run-2", () -> {});

    assertThat(first.reasons()).isEqualTo(Map.of("unreadable_file", 1L));
    assertThat(second.parsed()).isEqualTo(1);
    assertThat(LocalSpark.rows(warehouse, "SELECT status, run_id FROM gongkai.ogi.files"))
        .containsExactly("[parsed,run-1]", "[parsed,run-2]");
  }

  @Test
  void refusesToRunBesideAnotherRun() throws IOException {
    write("a.txt", "year = 2023");
    try (WarehouseLock lock = WarehouseLock.on(warehouse.localFolder())) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> ingest("run-1"))
          .hasMessageContaining("another run is writing to this warehouse");
    }
    assertThat(ingest("run-2").parsed()).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongWithThePlaceOfTheReports() throws IOException {
    assertThatThrownBy(() -> ingest("run-1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it holds no files");
    assertThatThrownBy(
            () ->
                new Ingest(
                        warehouse,
                        ListedCells.processor(),
                        IngestSettings.STANDARD,
                        (done, total) -> {})
                    .run(folder.resolve("absent").toString(), "run-1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("Cannot find ");
  }

  private IngestSummary ingest(String runId) {
    return ingest(runId, () -> {});
  }

  /** What happens between the listing and the reading happens there. */
  private IngestSummary ingest(String runId, Meanwhile meanwhile) {
    IngestSettings settings = new IngestSettings(4096, 1 << 20, 2, false);
    return new Ingest(
            warehouse, ListedCells.processor(), settings, (done, total) -> meanwhile.happens())
        .run(reports.getParent().toString(), runId);
  }

  private interface Meanwhile {
    void act() throws IOException;

    default void happens() {
      try {
        act();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = reports.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
