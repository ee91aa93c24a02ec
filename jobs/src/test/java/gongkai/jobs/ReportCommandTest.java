package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final Path COUNTY = Path.of("samples/reports/安徽省/池州市/石台县");
  private static final Path REPORT = COUNTY.resolve("石台县财政局2022年政府信息公开工作年度报告.txt");

  @TempDir Path folder;

  @Test
  void showsAReportOnTheTerminal() {
    Commands shown = Commands.run("report", REPORT.toString());

    assertThat(shown.code()).isZero();
    assertThat(shown.errors()).isEmpty();
    assertThat(shown.output())
        .startsWith("石台县财政局2022年政府信息公开工作年度报告\n")
        .contains("body       池州市石台县财政局 = 341722:财政局\n")
        .contains("\n## 收到和处理政府信息公开申请情况\n")
        .endsWith("no findings\n\n");
  }

  @Test
  void showsAFileOfAnArchiveOfAnArchive() throws IOException {
    Path inner = folder.resolve("inner.zip");
    zip(inner, "石台县/财政局.txt", Files.readAllBytes(REPORT));
    Path outer = folder.resolve("outer.zip");
    zip(outer, "inner.zip", Files.readAllBytes(inner));
    String path = outer + "!/inner.zip!/石台县/财政局.txt";

    Commands shown = Commands.run("report", path);
    Commands absent = Commands.run("report", outer + "!/inner.zip!/教育局.txt");

    assertThat(shown.output()).contains("source     " + path + " (txt, parsed)\n");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.errors())
        .isEqualTo("Cannot find " + outer + "!/inner.zip!/教育局.txt: the archive has no such file\n");
  }

  @Test
  void writesAPageInOneStepAndNothingElse() throws IOException {
    Path page = Files.writeString(folder.resolve("report.html"), "an older page");

    Commands written = Commands.run("report", REPORT.toString(), "--html", page.toString());

    assertThat(written.code()).isZero();
    assertThat(written.output()).isEqualTo("Wrote " + page + "\n");
    assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(Files.getPosixFilePermissions(page))
        .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void saysWhyAFileCannotBeShown() {
    Commands rejected = Commands.run("report", COUNTY.resolve("空文件.txt").toString());
    Commands absent = Commands.run("report", "nowhere.txt");
    Commands many = Commands.run("report", COUNTY.toString());
    Commands unwritable =
        Commands.run("report", REPORT.toString(), "--html", folder + "/none/report.html");

    assertThat(rejected.code()).isEqualTo(1);
    assertThat(rejected.errors())
        .startsWith("Cannot show ")
        .endsWith("空文件.txt: rejected as empty_file 空文件, the file holds nothing\n");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.errors()).isEqualTo("Cannot find nowhere.txt: no such file or archive\n");
    assertThat(many.code()).isEqualTo(2);
    assertThat(many.errors()).startsWith("Cannot show " + COUNTY + ": it is a folder");
    assertThat(unwritable.code()).isEqualTo(2);
    assertThat(unwritable.errors()).startsWith("Cannot write " + folder + "/none/report.html: ");
  }

  private static void zip(Path file, String name, byte[] content) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
  }
}
