package gongkai.export;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.table.ColumnSpec;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.text.CsvCell;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the sample reports' tables against the tables themselves. */
@Tag("spark")
class ExportTest {
  private static final List<TableSpec> TABLES = Tables.standard().derived();
  private static final List<String> NAMES = TABLES.stream().map(TableSpec::name).toList();

  @TempDir static Path folder;
  private static Path samples;
  private static Path hostile;
  private static ExportSummary summary;

  @BeforeAll
  static void exportBothRuns() {
    samples = SampleWarehouse.exported();
    hostile = folder.resolve("hostile");
    summary = SampleWarehouse.summary();
    new Export(SampleWarehouse.warehouse(), table -> {})
        .run(new ExportSettings(hostile.toString(), List.of(ExportFormat.values()), true, null));
  }

  @Test
  void holdsTheRowsOfEveryTableInBothFormats() throws SQLException {
    assertThat(summary.tables().keySet()).containsExactlyElementsOf(NAMES);
    assertThat(summary.notes()).isEmpty();
    try (DuckDb parquet = DuckDb.overParquet(samples, NAMES);
        DuckDb csv = DuckDb.overCsv(samples, NAMES)) {
      for (TableSpec table : TABLES) {
        List<String> sums = sums(table);
        List<String> stored =
            table(table.name(), SampleWarehouse.SAMPLES)
                .selectExpr(sums.toArray(String[]::new))
                .first()
                .toSeq()
                .mkString("|")
                .lines()
                .toList();
        String query = "SELECT " + String.join(", ", sums) + " FROM " + table.name();
        assertThat(parquet.rows(query)).as(table.name() + " as Parquet").isEqualTo(stored);
        assertThat(csv.rows(query)).as(table.name() + " as CSV").isEqualTo(stored);
        assertThat(stored.get(0)).startsWith(summary.tables().get(table.name()) + "|");
      }
    }
  }

  @Test
  void laysParquetOutByReportYearWithTheYearsThatAreThere() throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> years = Files.list(samples.resolve("applications"))) {
      years.forEach(year -> folders.add(year.getFileName().toString()));
    }
    Set<String> expected = new TreeSet<>();
    table("applications", SampleWarehouse.SAMPLES)
        .select("report_year")
        .distinct()
        .collectAsList()
        .forEach(row -> expected.add("report_year=" + row.get(0)));
    assertThat(folders).isEqualTo(expected).hasSizeGreaterThan(3);
    assertThat(samples.resolve("applications/report_year=2023/part-00000.parquet")).exists();
  }

  @Test
  void describesEveryColumnAsItIsDeclared() throws IOException {
    JsonNode description = description(samples);
    assertThat(description.at("/gongkai/run_id").asText()).isEqualTo(SampleWarehouse.SAMPLES);
    assertThat(description.at("/gongkai/files_snapshot_id").asLong())
        .isEqualTo(SampleWarehouse.warehouse().snapshot("files"));
    Map<String, JsonNode> resources = resources(description);
    for (TableSpec table : TABLES) {
      for (String format : List.of("parquet", "csv")) {
        JsonNode resource = resources.get(table.name() + "-" + format);
        assertThat(resource.path("title").asText()).isEqualTo(table.grain());
        assertThat(resource.path("row_count").asLong())
            .isEqualTo(summary.tables().get(table.name()));
        assertThat(fields(resource)).isEqualTo(declared(table));
        assertThat(texts(resource.at("/schema/primaryKey"))).isEqualTo(table.key());
      }
      assertThat(resources.containsKey(table.name() + "-xlsx"))
          .isEqualTo(table.layer() == TableSpec.Layer.MART);
    }
  }

  @Test
  void writesTheColumnsOfCsvInTheirDeclaredOrder() throws IOException {
    for (TableSpec table : TABLES) {
      assertThat(Files.readString(samples.resolve(table.name() + ".csv")).lines().findFirst())
          .hasValue(String.join(",", table.columns().stream().map(ColumnSpec::name).toList()));
    }
  }

  @Test
  void listsEveryFileOnceWithTheRightSizeAndChecksum() throws Exception {
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "-c", "SHA256SUMS")
            .directory(samples.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(told).isZero();

    List<String> listed = new ArrayList<>();
    for (JsonNode resource : description(samples).path("resources")) {
      for (JsonNode file : resource.path("files")) {
        String path = file.path("path").asText();
        listed.add(path);
        assertThat(Files.size(samples.resolve(path))).isEqualTo(file.path("bytes").asLong());
        assertThat(told).contains(path + ": OK");
      }
    }
    listed.addAll(List.of("SHA256SUMS", "datapackage.json"));
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(files(samples));
    assertThat(summary.files()).isEqualTo(listed.size());
  }

  @Test
  void takesTheNewestRunUnlessAskedForAnOlderOne() throws IOException {
    assertThat(description(hostile).at("/gongkai/run_id").asText())
        .isEqualTo(SampleWarehouse.HOSTILE);
    assertThat(Files.readString(hostile.resolve("figures.csv"))).contains("<script>");
    assertThat(Files.readString(samples.resolve("figures.csv"))).doesNotContain("<script>");
  }

  @Test
  void leavesNoTextInCsvThatASpreadsheetWouldCompute() throws IOException {
    List<String> cells = new ArrayList<>();
    for (CSVRecord line : csv(hostile.resolve("figures.csv"))) {
      assertThat(line.size()).isEqualTo(table("figures").columns().size());
      line.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[\\s　\u200b]*[=@＝].*"));
      cells.add(line.get("text"));
    }
    assertThat(cells)
        .contains(
            "'=cmd|' /C calc'!A0",
            "'+1",
            "'@x",
            "'-",
            "'-1+1",
            "'\t=1+1",
            "'\r=1",
            "'　＝1+1",
            "a\r\nb\nc",
            "say \"no\", twice",
            "'quoted'",
            "<script>alert(1)</script>",
            "长江\uD83D\uDE00");
  }

  @Test
  void leavesNegativeNumbersAsNumbersAndNullsEmpty() throws IOException {
    List<CSVRecord> lines = csv(hostile.resolve("applications_by_region_year.csv"));
    assertThat(lines)
        .filteredOn(line -> line.get("region_name").equals("'+1"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("received_count")).isEqualTo("-5"));
    assertThat(csv(samples.resolve("reports.csv")))
        .filteredOn(line -> line.get("body_id").isEmpty())
        .hasSize((int) table("reports", SampleWarehouse.SAMPLES).where("body_id IS NULL").count());
  }

  @Test
  void readsHostileTextBackAsItIsWithoutAnyOption() throws SQLException {
    try (DuckDb csv = DuckDb.overCsv(hostile, List.of("figures"));
        DuckDb parquet = DuckDb.overParquet(hostile, List.of("figures"))) {
      String texts = "SELECT text FROM figures WHERE figure_number >= 3000 ORDER BY figure_number";
      assertThat(parquet.rows(texts)).isEqualTo(SampleWarehouse.TEXTS);
      assertThat(csv.rows(texts))
          .isEqualTo(SampleWarehouse.TEXTS.stream().map(CsvCell::of).toList());
      assertThat(csv.rows("SELECT typeof(figure_number), typeof(report_year) FROM figures LIMIT 1"))
          .containsExactly("BIGINT|BIGINT");
    }
  }

  @Test
  void beginsCsvWithTheMarkForExcelOnlyWhenAsked() throws IOException {
    assertThat(Files.readAllBytes(hostile.resolve("reports.csv")))
        .startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'r');
    assertThat(Files.readAllBytes(samples.resolve("reports.csv"))).startsWith('r');
  }

  @Test
  void keepsTextTextAndNumbersNumbersInWorkbooks() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(hostile.resolve("applications_by_region_year.xlsx").toFile().getPath())) {
      Sheet sheet = workbook.getSheet("data");
      List<String> columns = texts(sheet.getRow(1));
      assertThat(columns)
          .isEqualTo(
              table("applications_by_region_year").columns().stream()
                  .map(ColumnSpec::name)
                  .toList());
      assertThat(texts(sheet.getRow(0))).startsWith("地区代码", "地区名称").contains("公开率");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      List<String> regions = new ArrayList<>();
      double received = 0;
      for (int line = 2; line <= sheet.getLastRowNum(); line++) {
        Row row = sheet.getRow(line);
        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
        regions.add(row.getCell(columns.indexOf("region_name")).getStringCellValue());
        if (row.getCell(columns.indexOf("received_count")) != null) {
          received += row.getCell(columns.indexOf("received_count")).getNumericCellValue();
        }
      }
      assertThat(regions).contains("=cmd|' /C calc'!A0", "+1", "@x", "-");
      assertThat(received)
          .isEqualTo(
              table("applications_by_region_year", SampleWarehouse.HOSTILE)
                  .selectExpr("CAST(sum(received_count) AS DOUBLE)")
                  .first()
                  .getDouble(0));
      assertThat(workbook.getSheet("columns").getLastRowNum())
          .isGreaterThanOrEqualTo(columns.size());
    }
  }

  @Test
  void makesNoWorkbookOfATableThatIsTooLongForASheet() {
    Warehouse warehouse = SampleWarehouse.warehouse();
    PublishedRun run = PublishedRun.of(warehouse, SampleWarehouse.SAMPLES);
    ExportedTable mart = run.table(table("disputes_by_region_year")).orElseThrow();
    int rows = summary.tables().get("disputes_by_region_year").intValue();
    Path out = folder.resolve("long");
    try (ExportFolder aside =
        ExportFolder.beside(
            out.toString(), warehouse.spark().sparkContext().hadoopConfiguration())) {
      TableUpdate all =
          TableUpdate.of(
              mart, ReusableYears.none(new org.apache.hadoop.fs.Path(out.toString())), 1);
      assertThat(new Workbook(rows - 1).write(all, aside)).isEmpty();
      assertThat(new Workbook(rows).write(all, aside))
          .hasValueSatisfying(file -> assertThat(file.rows()).isEqualTo(rows));
    }
    assertThat(out).doesNotExist();
  }

  /** Counts, sums and lengths that two databases write in the same way. */
  private static List<String> sums(TableSpec table) {
    List<String> sums = new ArrayList<>(List.of("count(*)"));
    for (ColumnSpec column : table.columns()) {
      String name = column.name();
      switch (DataPackage.type(column)) {
        case "integer" ->
            sums.add("CAST(sum(CAST(%s AS DECIMAL(20, 0))) AS STRING)".formatted(name));
        case "number" ->
            sums.add(
                "CAST(CAST(round(sum(CAST(%s AS DOUBLE)) * 1000) AS BIGINT) AS STRING)"
                    .formatted(name));
        case "boolean" ->
            sums.add("count(CASE WHEN CAST(%s AS BOOLEAN) THEN 1 END)".formatted(name));
        case "string" -> {
          sums.add("count(CASE WHEN CAST(%s AS STRING) <> '' THEN 1 END)".formatted(name));
          sums.add("CAST(sum(length(CAST(%s AS STRING))) AS STRING)".formatted(name));
        }
        case "array", "object" -> sums.add("count(%s)".formatted(name));
        default -> sums.add("min(CAST(%s AS STRING))".formatted(name));
      }
    }
    return sums;
  }

  private static org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> table(
      String name, String run) {
    PublishedRun publication = PublishedRun.of(SampleWarehouse.warehouse(), run);
    return publication.table(table(name)).orElseThrow().rows();
  }

  private static TableSpec table(String name) {
    return Tables.standard().table(name);
  }

  private static JsonNode description(Path export) throws IOException {
    return new ObjectMapper().readTree(export.resolve("datapackage.json").toFile());
  }

  private static Map<String, JsonNode> resources(JsonNode description) {
    List<JsonNode> resources = new ArrayList<>();
    description.path("resources").forEach(resources::add);
    return resources.stream()
        .collect(toMap(resource -> resource.path("name").asText(), resource -> resource));
  }

  private static List<List<String>> fields(JsonNode resource) {
    List<List<String>> fields = new ArrayList<>();
    for (JsonNode field : resource.at("/schema/fields")) {
      fields.add(
          List.of(
              field.path("name").asText(),
              field.path("sql_type").asText(),
              field.path("unit").asText(),
              field.path("description").asText(),
              field.path("source").asText()));
    }
    return fields;
  }

  private static List<List<String>> declared(TableSpec table) {
    return table.columns().stream()
        .map(
            column ->
                List.of(
                    column.name(),
                    column.type(),
                    column.unit(),
                    column.sentence(),
                    column.source()))
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    String text = Files.readString(file).replaceFirst("^\uFEFF", "");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new java.io.StringReader(text))
        .getRecords();
  }

  private static List<String> files(Path export) {
    try (Stream<Path> files = Files.walk(export)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> export.relativize(file).toString())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
