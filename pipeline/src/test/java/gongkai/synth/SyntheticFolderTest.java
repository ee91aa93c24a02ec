package gongkai.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticFolderTest {
  private static final List<SyntheticPlace> PLACES =
      List.of(
          new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null),
          new SyntheticPlace("341722100", "安徽省", "池州市", "石台县", "仁里镇"),
          new SyntheticPlace("620201", "甘肃省", "嘉峪关市", "嘉峪关市", null));

  @TempDir Path folder;

  @Test
  void writesEachReportAndItsTruthInOrder() throws IOException {
    SyntheticReports reports = new SyntheticReports(PLACES, 3);
    List<Long> progress = new ArrayList<>();

    new SyntheticFolder(folder).write(reports, 40, progress::add);

    List<SyntheticReport> expected = reports.stream(40).toList();
    assertThat(Files.readAllLines(folder.resolve("truth.jsonl")))
        .isEqualTo(expected.stream().map(report -> report.truth().json()).toList());
    for (SyntheticReport report : expected) {
      assertThat(folder.resolve("reports").resolve(report.truth().path()))
          .hasBinaryContent(report.content());
    }
    try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(40);
    }
    assertThat(progress).endsWith(40L);
  }
}
