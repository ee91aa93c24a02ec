package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.codec.FileRowDecoder;
import gongkai.config.SparkStart;
import gongkai.jobs.lookup.StoredReports;
import gongkai.source.SourceFile;
import gongkai.view.ReportPage;
import gongkai.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports looked at out of a warehouse. */
@Tag("spark")
class StoredReportsTest {
  private static final Path COUNTY = Path.of("samples/reports/安徽省/池州市/石台县");
  private static final String REPORT = COUNTY.resolve("石台县财政局2022年政府信息公开工作年度报告.txt").toString();

  @TempDir static Path folder;
  private static String warehouse;

  @BeforeAll
  static void keepTheReportsOfOneCounty() {
    warehouse = folder.resolve("warehouse").toString();
    assertThat(
            Commands.run("nightly", COUNTY.toString(), "--warehouse", warehouse, "--no-export")
                .code())
        .isZero();
  }

  @Test
  void readsBackFromTheTablesWhatTheFileSays() throws Exception {
    String path = Path.of(REPORT).toAbsolutePath().normalize().toString();
    byte[] content = Files.readAllBytes(Path.of(REPORT));
    ReportPage read =
        ReportPage.of(
            AnnualReports.standard().process(new SourceFile(path, content.length, 0), content));

    try (Warehouse opened = SparkStart.on(warehouse, Map.of())) {
      ReportPage stored = new StoredReports(opened).of("341722:财政局", 2022).orElseThrow();

      assertThat(stored)
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .ignoringFields("findings")
          .isEqualTo(read);
      assertThat(stored.findings()).containsAll(read.findings());
      assertThat(stored.findings()).extracting("rule").contains("G4");
    }
  }

  @Test
  void readsBackEveryFileOfTheTablesAsTheParserSeesIt() throws Exception {
    FileRowDecoder decoder = new FileRowDecoder();
    try (Warehouse opened = SparkStart.on(warehouse, Map.of())) {
      List<Row> rows = opened.read("files").collectAsList();

      assertThat(rows).hasSizeGreaterThanOrEqualTo(7);
      for (Row row : rows) {
        ProcessedReport stored = decoder.of(row);
        byte[] content = Files.readAllBytes(Path.of(stored.source().path()));
        ProcessedReport read =
            AnnualReports.standard().process(stored.source(), content, stored.sha256());
        assertThat(stored)
            .usingRecursiveComparison()
            .withComparatorForType(Comparator.nullsFirst(BigDecimal::compareTo), BigDecimal.class)
            .ignoringFields("report.problems")
            .ignoringFieldsMatchingRegexes("report\\.(sections|figures).*\\.span\\.(row|column)")
            .isEqualTo(read);
      }
    }
  }

  @Test
  void setsTheYearBeforeBesideAReport() {
    Commands shown = Commands.run("report", REPORT, "--warehouse", warehouse);

    assertThat(shown.code()).isZero();
    assertThat(shown.output())
        .containsPattern("(?m)^2022 +/.*财政局2022年.* \\(txt, parsed\\)$")
        .containsPattern("(?m)^2021 +/.*财政局2021年.* \\(txt, parsed\\)$")
        .containsPattern("一、本年新收政府信息公开申请数量 .* \\d+ \\(29\\)  line ");
  }

  @Test
  void comparesTwoYearsInEitherOrderOfTheirNaming() throws Exception {
    Path page = folder.resolve("diff.html");

    Commands up = Commands.run("diff", "石台县财政局", "2021", "2022", "--warehouse", warehouse);
    Commands down = Commands.run("diff", "341722:财政局", "2022", "2021", "--warehouse", warehouse);
    Commands written =
        Commands.run(
            "diff", "财政局", "2020", "2021", "--warehouse", warehouse, "--html", page.toString());

    assertThat(up.code()).isZero();
    assertThat(up.output())
        .startsWith("池州市石台县财政局 2021 – 2022\n")
        .containsPattern("一、本年新收政府信息公开申请数量 · 总计 +29 ");
    assertThat(down.output()).isEqualTo(up.output());
    assertThat(written.code()).isZero();
    assertThat(page).content().contains("<small", "2020: 10; +19, +190.0%</small>");
  }

  @Test
  void saysWhichBodiesAndYearsThereAre() {
    Commands ambiguous = Commands.run("diff", "石台县", "2021", "2022", "--warehouse", warehouse);
    Commands missing = Commands.run("diff", "石台县财政局", "2018", "2022", "--warehouse", warehouse);
    Commands same = Commands.run("diff", "石台县财政局", "2022", "2022", "--warehouse", warehouse);

    assertThat(ambiguous.code()).isEqualTo(2);
    assertThat(ambiguous.errors())
        .isEqualTo(
            "Cannot tell which body 石台县 is: name one of 池州市石台县财政局 (341722:财政局), "
                + "池州市石台县仁里镇人民政府 (341722100:government) by its id\n");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.errors()).endsWith("for 2018: there are 2019, 2020, 2021, 2022\n");
    assertThat(same.errors()).isEqualTo("Invalid years: 2022 is given twice\n");
  }

  @Test
  void saysWhyAFileInTheTablesCannotBeShown() {
    Commands rejected = Commands.run("report", COUNTY + "/空文件.txt", "--warehouse", warehouse);
    Commands absent = Commands.run("report", "nowhere.txt", "--warehouse", warehouse);

    assertThat(rejected.code()).isEqualTo(1);
    assertThat(rejected.errors()).contains("rejected as empty_file 空文件");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.errors()).startsWith("Cannot find nowhere.txt: ");
  }
}
