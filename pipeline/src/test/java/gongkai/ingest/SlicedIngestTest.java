package gongkai.ingest;

import static gongkai.source.TestArchives.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.aggregate.ListedCells;
import gongkai.source.ArchiveBounds;
import gongkai.source.FaultyZip;
import gongkai.source.TestArchives;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip read in slices by many tasks gives the very table that one task gives of it. */
@Tag("spark")
class SlicedIngestTest {
  private static final int FILES = 300;
  private static final ArchiveBounds BOUNDS =
      new ArchiveBounds(1 << 30, 4096, 1 << 30, 10_000, 100, 2);

  @TempDir Path folder;
  private Path reports;

  @BeforeEach
  void startEmpty() throws IOException {
    reports = Files.createDirectories(folder.resolve("reports"));
  }

  @Test
  void readsEachTroubleAsOneTaskDoesAndNothingAnewTheNightAfter() throws IOException {
    write("a.txt", bytes("year = 2017"));
    write("b.zip", FaultyZip.of(FILES, SlicedIngestTest::text, 5000));
    write("c.txt", bytes("year = 2018"));
    Warehouse whole = warehouse("whole");
    Warehouse sliced = warehouse("sliced");

    IngestSummary one = ingest(whole, wholly(BOUNDS), "run-1");
    IngestSummary many = ingest(sliced, inSlices(BOUNDS), "run-1");

    assertThat(rows(sliced)).isEqualTo(rows(whole)).hasSizeGreaterThan(400);
    assertThat(counts(many)).isEqualTo(counts(one));
    assertThat(many.files()).isEqualTo(sliced.rowCount("files"));
    assertThat(many.reasons())
        .containsKeys(
            "damaged_file",
            "encrypted_file",
            "internal_error",
            "not_a_file",
            "too_complex",
            "too_large",
            "unsupported_format");
    assertThat(tasks(whole)).isEqualTo(1);
    assertThat(tasks(sliced)).isEqualTo(6);

    overwriteUnseen(reports.resolve("b.zip"));
    IngestSummary next = ingest(sliced, inSlices(BOUNDS), "run-2");
    assertThat(next.committed()).isFalse();
    assertThat(next.unchanged()).isEqualTo(many.files());
  }

  /** By other bytes of the same size and time: whoever opens the archive notices. */
  private static void overwriteUnseen(Path archive) throws IOException {
    FileTime time = Files.getLastModifiedTime(archive);
    Files.write(archive, new byte[(int) Files.size(archive)]);
    Files.setLastModifiedTime(archive, time);
  }

  @Test
  void readsFromAChangedArchiveOnlyWhatChangedInIt() throws IOException {
    Path archive = write("b.zip", FaultyZip.of(FILES, SlicedIngestTest::text, 5000));
    Warehouse whole = warehouse("whole");
    Warehouse sliced = warehouse("sliced");
    ingest(whole, wholly(BOUNDS), "run-1");
    ingest(sliced, inSlices(BOUNDS), "run-1");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_700_000_000_000L));
    IngestSummary touched = ingest(sliced, inSlices(BOUNDS), "run-2");
    ingest(whole, wholly(BOUNDS), "run-2");
    assertThat(touched.unchanged()).isEqualTo(touched.files());
    assertThat(rows(sliced)).isEqualTo(rows(whole));

    write("b.zip", FaultyZip.of(FILES - 20, file -> text(file + file / 200), 5000));
    IngestSummary one = ingest(whole, wholly(BOUNDS), "run-3");
    IngestSummary many = ingest(sliced, inSlices(BOUNDS), "run-3");

    assertThat(rows(sliced)).isEqualTo(rows(whole));
    assertThat(counts(many)).isEqualTo(counts(one));
    assertThat(many.unchanged()).isBetween(200L, 300L);
    assertThat(many.vanished()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void endsAnArchiveBeyondItsBoundsWhereOneTaskDoesAndTellsItOnce() throws IOException {
    byte[] troubled = FaultyZip.of(FILES, SlicedIngestTest::text, 5000);
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    for (int entry = 0; entry < 100; entry++) {
      bomb.put(entry + ".txt", bytes(text(entry) + "\n".repeat(1 << 20)));
    }
    byte[] packed = TestArchives.zip(bomb);
    ArchiveBounds large = BOUNDS.withEntryBytes(2 << 20);
    int entries = FILES + FILES / 25 * 9;

    endsAlike(
        "entries in archives within",
        troubled,
        new ArchiveBounds(1 << 30, 4096, 1 << 30, entries + 24, 100, 2),
        1);
    endsAlike("ratio that the directory denies", FaultyZip.understated(packed), large, 1);
    endsAlike("overlap", FaultyZip.reachingOver(packed, "49.txt"), large.withEntryBytes(99), 0);
  }

  private void endsAlike(String name, byte[] zip, ArchiveBounds bounds, int rejections)
      throws IOException {
    write("b.zip", zip);
    Warehouse whole = warehouse(name + " whole");
    Warehouse sliced = warehouse(name + " sliced");
    IngestSummary one = ingest(whole, wholly(bounds), "run-1");
    IngestSummary many = ingest(sliced, inSlices(bounds), "run-1");

    assertThat(rows(sliced)).as(name).isEqualTo(rows(whole)).hasSizeGreaterThan(10);
    assertThat(counts(many)).as(name).isEqualTo(counts(one));
    assertThat(
            LocalSpark.rows(
                sliced,
                "SELECT path FROM gongkai.ogi.files"
                    + " WHERE reason = 'archive_too_large' AND path = archive.path"))
        .as(name)
        .hasSize(rejections);
  }

  @Test
  void readsAnArchiveThatIsReplacedMeanwhileOnceMoreAndWhole() throws IOException {
    write("b.zip", TestArchives.zip(reports("old", 2020)));
    Path replacement =
        Files.write(folder.resolve("replacement.zip"), TestArchives.zip(reports("new", 2021)));
    Warehouse sliced = warehouse("sliced");

    IngestSummary summary = ingestWhile(sliced, replacement, reports.resolve("b.zip"));

    assertThat(summary.files()).isEqualTo(200);
    assertThat(summary.parsed()).isEqualTo(200);
    assertThat(
            LocalSpark.rows(
                sliced,
                "SELECT report.report_year, count(DISTINCT path), count(DISTINCT archive.sha256),"
                    + " count(*) FROM gongkai.ogi.files GROUP BY 1"))
        .containsExactly("[2021,200,1,200]");
  }

  @Test
  void tellsOnceThatAnArchiveWentAwayMeanwhile() throws IOException {
    Path archive = write("b.zip", TestArchives.zip(reports("old", 2020)));
    Warehouse sliced = warehouse("sliced");

    IngestSummary summary = ingestWhile(sliced, archive, folder.resolve("elsewhere.zip"));

    assertThat(summary.files()).isEqualTo(1);
    assertThat(LocalSpark.rows(sliced, "SELECT path, reason FROM gongkai.ogi.files"))
        .containsExactly("[" + archive + ",unreadable_file]");
  }

  /** Moves a file once the first report is read. */
  private IngestSummary ingestWhile(Warehouse warehouse, Path moved, Path target) {
    String from = moved.toString();
    String to = target.toString();
    ReportProcessor processor = ListedCells.processor();
    ReportProcessor moving =
        (source, content, sha256) -> {
          moveOnce(from, to);
          return processor.process(source, content, sha256);
        };
    return new Ingest(warehouse, moving, inSlices(BOUNDS), (done, total) -> {})
        .run(reports.toString(), "run-1");
  }

  private static void moveOnce(String from, String to) {
    synchronized (SlicedIngestTest.class) {
      try {
        if (Files.exists(Path.of(from))) {
          Files.move(Path.of(from), Path.of(to), StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static Map<String, byte[]> reports(String text, int year) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (int file = 0; file < 200; file++) {
      String report = "year = " + year + "\nsection.1 = " + text + " " + file;
      contents.put(file + ".txt", bytes(report));
    }
    return contents;
  }

  /** A few of each hundred are no report, break the reader or are like another. */
  private static String text(int file) {
    return switch (file % 50) {
      case 7 -> "no report " + file;
      case 11 -> "explode " + file;
      case 13 -> "year = 2020";
      default -> "year = " + (2015 + file % 9) + "\nsection.1 = text " + file;
    };
  }

  private static IngestSettings wholly(ArchiveBounds bounds) {
    return new IngestSettings(1L << 40, 1_000_000, false, bounds);
  }

  private static IngestSettings inSlices(ArchiveBounds bounds) {
    return new IngestSettings(4096, 20, false, bounds);
  }

  private IngestSummary ingest(Warehouse warehouse, IngestSettings settings, String runId) {
    return new Ingest(warehouse, ListedCells.processor(), settings, (done, total) -> {})
        .run(reports.toString(), runId);
  }

  private Warehouse warehouse(String name) {
    return LocalSpark.warehouse(folder.resolve(name.replace(' ', '-')));
  }

  private static List<String> rows(Warehouse warehouse) {
    return LocalSpark.rows(warehouse, "SELECT * FROM gongkai.ogi.files");
  }

  /** Everything but seconds. */
  private static List<Object> counts(IngestSummary summary) {
    return List.of(
        summary.files(),
        summary.parsed(),
        summary.partial(),
        summary.rejected(),
        summary.unchanged(),
        summary.duplicate(),
        summary.bytes(),
        summary.vanished(),
        summary.reasons(),
        summary.findings());
  }

  /** Tasks that rows of the archive came from; the names of their files begin with their number. */
  private static int tasks(Warehouse warehouse) {
    return LocalSpark.rows(
            warehouse,
            "SELECT DISTINCT regexp_extract(_file, '([0-9]+)-[^/]*$', 1) FROM gongkai.ogi.files"
                + " WHERE archive IS NOT NULL AND duplicate_of IS NULL")
        .size();
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(reports.resolve(name), content);
  }
}
