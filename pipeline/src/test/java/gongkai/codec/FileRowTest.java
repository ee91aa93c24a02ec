package gongkai.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.source.SourceFile;
import gongkai.table.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a row of {@code files} keeps of numbers and places that it cannot hold, and of files without
 * a report.
 */
class FileRowTest {
  private static final StructType DECLARED = Tables.standard().table("files").schema();
  private static final Types.StructType STORED = SparkSchemaUtil.convert(DECLARED).asStruct();
  private static final FileRowEncoder ENCODER = new FileRowEncoder(STORED, "run-1", "1");
  private static final FileRowDecoder DECODER = new FileRowDecoder();
  private static final SourceFile SOURCE = new SourceFile("甲县/报告.txt", 8192, 1_700_000_000_123L);
  private static final SourceSpan LINE = new SourceSpan(2, 14, -1, -1);

  @ParameterizedTest
  @CsvSource({
    "7, 7.000000, reported",
    "12.34, 12.340000, reported",
    "1E+3, 1000.000000, reported",
    "-5, -5.000000, reported",
    "999999999999.999999, 999999999999.999999, reported",
    "1000000000000, , unreadable",
    "0.0000001, , unreadable",
    "1E+200, , unreadable",
    "1E-200, , unreadable",
  })
  void keepsANumberExactlyOrCallsItUnreadable(String printed, BigDecimal value, String status) {
    for (StatutoryTable table : StatutoryTable.values()) {
      Measure read = cell(table, printed);
      Measure back = decoded(report(List.of(read), List.of())).measures().get(read.key().name());

      assertThat(back.value()).as(table.code()).isEqualTo(value);
      assertThat(back.status().code()).as(table.code()).isEqualTo(status);
      assertThat(back.raw()).as(table.code()).isEqualTo(printed);
      assertThat(back.span()).as(table.code()).isEqualTo(read.span());
    }
  }

  @Test
  void leavesOutAFigureThatTheColumnCannotHold() {
    Figure long13 = new Figure("fees_cny", new BigDecimal("1E+12"), "元", "收费", LINE);
    Figure short12 = new Figure("fees_cny", new BigDecimal("999999999999"), "元", "收费", LINE);

    assertThat(decoded(report(List.of(), List.of(long13, short12))).figures())
        .usingRecursiveFieldByFieldElementComparator()
        .extracting(Figure::value)
        .containsExactly(new BigDecimal("999999999999.000000"));
  }

  @Test
  void tellsOnlyPageAndLineOfText() {
    SourceSpan inTable = new SourceSpan(2, 14, 3, 1);
    Figure figure = new Figure("fees_cny", BigDecimal.ONE, "元", "收费", inTable);

    assertThat(decoded(report(List.of(), List.of(figure))).figures())
        .extracting(Figure::span)
        .containsExactly(LINE);
  }

  @Test
  void givesBackAFileThatTheParserFailedOn() {
    Record row = ENCODER.rejected(SOURCE, "ab".repeat(32), "internal_error", "in words", null);

    assertThat(DECODER.of(RecordRows.row(row)))
        .isEqualTo(ProcessedReport.rejected(SOURCE, "unknown", "ab".repeat(32), "internal_error"));
  }

  @Test
  void knowsNoReportOfAFileThatWasNotRead() {
    Row row = RecordRows.row(ENCODER.rejected(SOURCE, null, "too_large", "9 bytes", null));

    assertThatThrownBy(() -> DECODER.of(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot decode 甲县/报告.txt: it was not read to its end");
  }

  @Test
  void saysWhichArchiveHoldsAFile() {
    SourceFile archive = new SourceFile("甲县.zip", 99, 1_600_000_000_000L);
    Record holder = ENCODER.archive(archive, "cd".repeat(32));

    Row row = RecordRows.row(ENCODER.of(processed(report(List.of(), List.of())), holder));

    Row stored = row.getAs("archive");
    assertThat(stored.<String>getAs("path")).isEqualTo("甲县.zip");
    assertThat(stored.<Long>getAs("size_bytes")).isEqualTo(99);
    assertThat(stored.<String>getAs("sha256")).isEqualTo("cd".repeat(32));
    assertThat(row.<String>getAs("run_id")).isEqualTo("run-1");
    assertThat(row.<String>getAs("parser_version")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"critical", "high", "medium", "low", "info"})
  void readsAPublishedFindingWithItsCellsInOneText(String severity) {
    Types.StructType columns =
        SparkSchemaUtil.convert(Tables.standard().table("findings").schema()).asStruct();
    Record row = org.apache.iceberg.data.GenericRecord.create(columns);
    row.setField("rule", "A1");
    row.setField("severity", severity);
    row.setField("verdict", "fail");
    row.setField("cells", "applications.received.total applications.carried_in.total");
    row.setField("expected", "3");
    row.setField("message", "不符");

    Finding finding = FindingDecoder.published(RecordRows.row(row));

    assertThat(finding.severity().code()).isEqualTo(severity);
    assertThat(finding.cells())
        .containsExactly("applications.received.total", "applications.carried_in.total");
    assertThat(finding.expected()).isEqualTo("3");
    assertThat(finding.actual()).isNull();
    row.setField("cells", "");
    assertThat(FindingDecoder.published(RecordRows.row(row)).cells()).isEmpty();
  }

  @Test
  void refusesToEncodeOtherColumnsThanAreDeclared() {
    RecordShape archive = new RecordShape(DECLARED, STORED).of("archive");

    assertThatThrownBy(() -> RecordEncoder.<String>of(archive).column("path", path -> path).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Invalid record: columns [path] where [modified_at, path, sha256, size_bytes] are"
                + " declared");
  }

  private static AnnualReport decoded(AnnualReport report) {
    return DECODER.of(RecordRows.row(ENCODER.of(processed(report), null))).report();
  }

  private static ProcessedReport processed(AnnualReport report) {
    return new ProcessedReport(
        SOURCE,
        "txt",
        "ab".repeat(32),
        ProcessedReport.Status.PARTIAL,
        null,
        report,
        null,
        null,
        List.of());
  }

  private static AnnualReport report(List<Measure> cells, List<Figure> figures) {
    List<ParsedTable> tables =
        Stream.of(StatutoryTable.values())
            .map(
                table ->
                    new ParsedTable(
                        table,
                        null,
                        List.of(),
                        cells.stream().filter(cell -> cell.key().table() == table).toList()))
            .toList();
    return new AnnualReport(
        null, null, null, null, null, List.of(), tables, figures, List.of(), List.of());
  }

  /** A number in some cell of a table, in its third row and second column. */
  private static Measure cell(StatutoryTable table, String printed) {
    CellKey key =
        switch (table) {
          case DISCLOSURES -> CellKey.of(table, "fee", "amount_cny_10k");
          case APPLICATIONS -> CellKey.of(table, "received", "business");
          case DISPUTES -> CellKey.of(table, "reconsideration", "upheld");
        };
    return new Measure(
        key, new BigDecimal(printed), MeasureStatus.REPORTED, printed, new SourceSpan(1, 20, 2, 1));
  }
}
