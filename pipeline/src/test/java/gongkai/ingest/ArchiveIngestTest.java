package gongkai.ingest;

import static gongkai.source.TestArchives.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.aggregate.ListedCells;
import gongkai.source.ArchiveBounds;
import gongkai.source.TestArchives;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in the map step: their files are rows, and later ingests read what changed in them. */
@Tag("spark")
class ArchiveIngestTest {
  private static final IngestSettings SETTINGS =
      new IngestSettings(1 << 20, 100, false, ArchiveBounds.STANDARD.withEntryBytes(4096));

  @TempDir Path folder;
  private Path reports;
  private Warehouse warehouse;

  @BeforeEach
  void startEmpty() throws IOException {
    reports = Files.createDirectories(folder.resolve("reports"));
    warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
  }

  @Test
  void accountsForEveryFileInAnArchiveAndReadsNoneTwice() throws IOException {
    write("loose.txt", bytes("year = 2020"));
    write("a.zip", zip("b.txt", "year = 2023", "c.txt", "nothing", "d.txt", "year = 2020"));
    byte[] larger = zip("e.txt", "year = 2022", "noise.txt", noise());
    assertThat(larger).hasSizeGreaterThan(4096);
    write("large.zip", larger);
    write("empty.zip", zip());

    IngestSummary first = ingest("run-1");
    IngestSummary second = ingest("run-2");

    assertThat(first.files()).isEqualTo(7);
    assertThat(first.parsed()).isEqualTo(3);
    assertThat(first.duplicate()).isEqualTo(1);
    assertThat(first.reasons())
        .isEqualTo(Map.of("not_a_report", 1L, "too_large", 1L, "empty_file", 1L));
    assertThat(second.files()).isEqualTo(7);
    assertThat(second.unchanged()).isEqualTo(7);
    assertThat(second.committed()).isFalse();
    assertThat(rows("path, archive.path, status, sha256 IS NULL"))
        .containsExactly(
            "a.zip!/b.txt a.zip parsed false",
            "a.zip!/c.txt a.zip rejected false",
            "a.zip!/d.txt a.zip parsed false",
            "empty.zip empty.zip rejected true",
            "large.zip!/e.txt large.zip parsed false",
            "large.zip!/noise.txt large.zip rejected true",
            "loose.txt null parsed false");
  }

  @Test
  void readsFromAChangedArchiveOnlyWhatChangedInIt() throws IOException {
    write("a.zip", zip("b.txt", "year = 2021", "c.txt", "year = 2022", "d.txt", "year = 2023"));
    ingest("run-1");
    write("a.zip", zip("b.txt", "year = 2021", "c.txt", "year = 2019 ", "e.txt", "year = 2018"));

    IngestSummary second = ingest("run-2");
    IngestSummary third = ingest("run-3");

    assertThat(second.files()).isEqualTo(3);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(second.parsed()).isEqualTo(2);
    assertThat(second.vanished()).isEqualTo(1);
    assertThat(third.committed()).isFalse();
    assertThat(third.unchanged()).isEqualTo(3);
    assertThat(third.vanished()).isEqualTo(1);
    assertThat(rows("path, run_id, report.report_year, archive.sha256 IS NULL"))
        .containsExactly(
            "a.zip!/b.txt run-1 2021 false",
            "a.zip!/c.txt run-2 2019 false",
            "a.zip!/d.txt run-1 2023 true",
            "a.zip!/e.txt run-2 2018 false");
  }

  @Test
  void notesANewTimeOfTheSameArchiveAndOfOneThatWasOnlyPackedAnew() throws IOException {
    Path archive = write("a.zip", zip("b.txt", "year = 2021", "c.txt", "year = 2022"));
    ingest("run-1");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_700_000_000_000L));
    IngestSummary touched = ingest("run-2");
    write(
        "a.zip",
        TestArchives.tar(Map.of("b.txt", bytes("year = 2021"), "c.txt", bytes("year = 2022"))));
    IngestSummary packed = ingest("run-3");
    IngestSummary fourth = ingest("run-4");

    assertThat(touched.unchanged()).isEqualTo(2);
    assertThat(touched.committed()).isTrue();
    assertThat(packed.unchanged()).isEqualTo(2);
    assertThat(packed.vanished()).isZero();
    assertThat(packed.committed()).isTrue();
    assertThat(fourth.committed()).isFalse();
    assertThat(rows("path, run_id")).containsExactly("a.zip!/b.txt run-1", "a.zip!/c.txt run-1");
  }

  @Test
  void replacesABrokenArchiveByItsFilesOnceItIsWhole() throws IOException {
    byte[] whole = zip("b.txt", "year = 2021", "c.txt", "year = 2022");
    write("a.zip", java.util.Arrays.copyOf(whole, whole.length - 40));
    IngestSummary broken = ingest("run-1");
    write("a.zip", zip("b.txt", "year = 2021", "c.txt", "year = 2022", "d.txt", "year = 2023"));
    IngestSummary mended = ingest("run-2");
    write("a.zip", bytes("year = 2017"));
    IngestSummary loose = ingest("run-3");
    IngestSummary fourth = ingest("run-4");

    assertThat(broken.reasons()).isEqualTo(Map.of("damaged_file", 1L));
    assertThat(broken.files()).isEqualTo(3);
    assertThat(mended.rejected()).isZero();
    assertThat(mended.unchanged()).isEqualTo(2);
    assertThat(mended.vanished()).isZero();
    assertThat(loose.parsed()).isEqualTo(1);
    assertThat(loose.vanished()).isEqualTo(3);
    assertThat(fourth.committed()).isFalse();
    assertThat(fourth.files()).isEqualTo(1);
  }

  private List<String> rows(String columns) {
    String home = reports + "/";
    return LocalSpark.rows(warehouse, "SELECT " + columns + " FROM gongkai.ogi.files").stream()
        .map(row -> row.substring(1, row.length() - 1).replace(home, "").replace(',', ' '))
        .sorted()
        .collect(Collectors.toList());
  }

  private IngestSummary ingest(String runId) {
    return new Ingest(warehouse, ListedCells.processor(), SETTINGS, (done, total) -> {})
        .run(reports.toString(), runId);
  }

  private static String noise() {
    StringBuilder noise = new StringBuilder();
    java.util.Random random = new java.util.Random(3);
    for (int letter = 0; letter < 20_000; letter++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    return noise.toString();
  }

  private static byte[] zip(String... namesAndTexts) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (int at = 0; at < namesAndTexts.length; at += 2) {
      contents.put(namesAndTexts[at], bytes(namesAndTexts[at + 1]));
    }
    return TestArchives.zip(contents);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(reports.resolve(name), content);
  }
}
