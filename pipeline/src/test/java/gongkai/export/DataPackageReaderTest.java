package gongkai.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPackageReaderTest {
  private static final String WRITTEN =
      """
      {"name": "gongkai-export",
       "gongkai": {"run_id": "run-1", "program_version": "0.1.0", "excel": true, "formats": ["parquet", "csv"]},
       "resources": [
         {"name": "reports-csv", "files": [
           {"path": "reports.csv", "bytes": 50, "hash": "sha256:ab", "row_count": 3, "sections": [
             {"report_year": "", "content": "c0", "row_count": 1, "bytes": 10},
             {"report_year": "2023", "content": "c1", "row_count": 2, "bytes": 30}]}]},
         {"name": "reports-parquet", "files": [
           {"path": "reports/part-00000.parquet", "bytes": 7, "hash": "sha256:cd", "row_count": 3}]}]}
      """;

  @TempDir Path folder;

  @Test
  void readsWhichRunAnExportHoldsAndHowItWasWritten() throws IOException {
    DataPackageReader description = read(WRITTEN);

    assertThat(description.isOurs()).isTrue();
    assertThat(description.runId()).isEqualTo("run-1");
    assertThat(description.programVersion()).isEqualTo("0.1.0");
    assertThat(description.excel()).isTrue();
    assertThat(description.formats()).containsExactly("parquet", "csv");
  }

  @Test
  void readsTheFilesOfATableWithTheirYears() throws IOException {
    DataPackageReader description = read(WRITTEN);

    assertThat(description.files("reports", ExportFormat.CSV))
        .containsExactly(
            new ExportedFile(
                "reports.csv",
                3,
                50,
                "ab",
                List.of(new YearSlice("", "c0", 1, 10), new YearSlice("2023", "c1", 2, 30))));
    assertThat(description.files("reports", ExportFormat.PARQUET))
        .containsExactly(new ExportedFile("reports/part-00000.parquet", 3, 7, "cd", List.of()));
    assertThat(description.files("reports", ExportFormat.XLSX)).isEmpty();
    assertThat(description.files("report", ExportFormat.CSV)).isEmpty();
  }

  @Test
  void namesEveryFileOfTheFolder() throws IOException {
    assertThat(read(WRITTEN).fileNames())
        .containsExactly(
            "SHA256SUMS", "datapackage.json", "reports.csv", "reports/part-00000.parquet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"name\": \"another package\", \"resources\": [{\"files\": [{\"path\": \"a.csv\"}]}]}"
      })
  void takesNoOtherFileForOurs(String text) throws IOException {
    assertThat(read(text).isOurs()).isFalse();
  }

  @Test
  void findsNothingInAFolderWithoutDescription() throws IOException {
    DataPackageReader description =
        DataPackageReader.in(
            FileSystem.getLocal(new Configuration()),
            new org.apache.hadoop.fs.Path(folder.toString()));

    assertThat(description.isOurs()).isFalse();
    assertThat(description.files()).isEmpty();
  }

  private DataPackageReader read(String text) throws IOException {
    Files.writeString(folder.resolve(DataPackage.FILE), text);
    return DataPackageReader.in(
        FileSystem.getLocal(new Configuration()), new org.apache.hadoop.fs.Path(folder.toString()));
  }
}
