package gongkai.export;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export in the place of an earlier one against an export to an empty folder. */
@Tag("spark")
class ReplacedExportTest {
  @TempDir static Path folder;

  @Test
  void reusesTheFilesOfUnchangedYearsAndHoldsWhatAFreshExportHolds() throws IOException {
    Path nightly = earlier("nightly");
    Map<String, Object> before = parquetFiles(nightly);
    export(nightly, SampleWarehouse.HOSTILE);

    Path fresh = folder.resolve("fresh");
    export(fresh, SampleWarehouse.HOSTILE);
    assertThat(sums(nightly)).isEqualTo(sums(fresh)).isNotEqualTo(sums(earlier("same")));
    Map<String, Object> after = parquetFiles(nightly);
    assertThat(after.entrySet().stream().filter(before.entrySet()::contains).count())
        .isBetween(before.size() / 2L, before.size() - 1L);
  }

  @Test
  void writesAnewWhatSomebodyEditedAndTakesNothingFromOutside() throws IOException {
    Path edited = earlier("edited");
    Map<String, Object> before = parquetFiles(edited);
    Path applications = edited.resolve("applications/report_year=2023/part-00000.parquet");
    byte[] bytes = Files.readAllBytes(applications);
    bytes[bytes.length / 2] ^= 1;
    Files.write(applications, bytes);
    Path disputes = edited.resolve("disputes.csv");
    Files.writeString(disputes, Files.readString(disputes).replaceFirst("2023", "1023"));
    String reports = "reports/report_year=2023/part-00000.parquet";
    Files.move(edited.resolve(reports), folder.resolve("outside.parquet"));
    Path description = edited.resolve(DataPackage.FILE);
    Files.writeString(
        description, Files.readString(description).replace(reports, "../outside.parquet"));

    export(edited, SampleWarehouse.SAMPLES);

    assertThat(sums(edited)).isEqualTo(sums(earlier("unedited")));
    assertThat(folder.resolve("outside.parquet")).exists();
    Map<String, Object> after = parquetFiles(edited);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    // Tables without rows have no year that could be reused.
    assertThat(after.entrySet())
        .filteredOn(file -> !before.entrySet().contains(file))
        .extracting(Map.Entry::getKey)
        .contains("applications/report_year=2023/part-00000.parquet", reports)
        .allMatch(
            path ->
                path.matches(
                    "(applications|reports)/report_year=2023/.*|disputes/.*|[a-z]+/part-00000.parquet"));
  }

  /** The first run's export once more. */
  private static Path earlier(String name) throws IOException {
    Path copy = folder.resolve(name);
    FileUtils.copyDirectory(SampleWarehouse.exported().toFile(), copy.toFile());
    return copy;
  }

  private static void export(Path out, String run) {
    new Export(SampleWarehouse.warehouse(), table -> {})
        .run(new ExportSettings(out.toString(), ExportSettings.FORMATS, false, run));
  }

  private static String sums(Path export) throws IOException {
    return Files.readString(export.resolve(Checksums.FILE))
        .replaceAll("(?m)^.*(datapackage\\.json|\\.xlsx)\\R", "");
  }

  /** Each file with what tells it from another one in the same place. */
  private static Map<String, Object> parquetFiles(Path export) throws IOException {
    try (Stream<Path> files = Files.walk(export)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .collect(toMap(file -> export.relativize(file).toString(), ReplacedExportTest::identity));
    }
  }

  private static Object identity(Path file) {
    try {
      return Files.getAttribute(file, "unix:ino");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
