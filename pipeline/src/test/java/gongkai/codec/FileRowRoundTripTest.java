package gongkai.codec;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.report.MeasureStatus;
import gongkai.source.SourceFile;
import gongkai.table.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is put into a row of {@code files} comes out of it. */
class FileRowRoundTripTest {
  private static final Types.StructType STORED =
      SparkSchemaUtil.convert(Tables.standard().table("files").schema()).asStruct();
  private static final FileRowEncoder ENCODER = new FileRowEncoder(STORED, "run-1", "1");
  private static final FileRowDecoder DECODER = new FileRowDecoder();

  static Stream<Path> documents() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder :
        List.of(
            "../jobs/samples/reports",
            "src/test/resources/reports/pages",
            "src/test/resources/reports/pdf",
            "src/test/resources/reports/word",
            "src/test/resources/marts/reports")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        List<Path> documents =
            files
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().matches(".*\\.(md|json|csv)"))
                .sorted()
                .toList();
        assertThat(documents).as(folder).isNotEmpty();
        found.addAll(documents);
      }
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givesBackADocument(Path document) throws IOException {
    assertThat(process(document)).satisfies(FileRowRoundTripTest::comesBack);
  }

  @Test
  void findsEveryOutcomeAmongTheDocuments() throws IOException {
    Set<MeasureStatus> statuses = EnumSet.noneOf(MeasureStatus.class);
    Set<ProcessedReport.Status> outcomes = EnumSet.noneOf(ProcessedReport.Status.class);
    for (Path document : documents().toList()) {
      ProcessedReport processed = process(document);
      outcomes.add(processed.status());
      if (processed.report() != null) {
        processed.report().measures().values().forEach(cell -> statuses.add(cell.status()));
      }
    }

    assertThat(outcomes).containsExactly(ProcessedReport.Status.values());
    assertThat(statuses).contains(MeasureStatus.BLANK, MeasureStatus.NOT_APPLICABLE);
  }

  @Property(tries = 200)
  void givesBackWhateverAReportHolds(@ForAll long seed) {
    comesBack(new RandomReports(seed).next());
  }

  @Property(tries = 20)
  void findsColumnsByTheirNamesInAnyOrder(@ForAll long seed) {
    ProcessedReport processed = new RandomReports(seed).next();
    Types.StructType reversed = (Types.StructType) reversed(STORED);
    Record record = new FileRowEncoder(reversed, "run-1", "1").of(processed, null);

    assertThat(record.struct().fields().get(0).name()).isEqualTo("report");
    assertSame(DECODER.of(RecordRows.row(record)), StoredContents.of(processed));
  }

  private static ProcessedReport process(Path document) throws IOException {
    byte[] content = Files.readAllBytes(document);
    return AnnualReports.standard()
        .process(new SourceFile(document.toString(), content.length, 0), content);
  }

  private static void comesBack(ProcessedReport processed) {
    assertSame(
        DECODER.of(RecordRows.row(ENCODER.of(processed, null))), StoredContents.of(processed));
  }

  /** Numbers are the same whatever their scale. */
  private static void assertSame(ProcessedReport actual, ProcessedReport expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withComparatorForType(Comparator.nullsFirst(BigDecimal::compareTo), BigDecimal.class)
        .isEqualTo(expected);
  }

  /** The same columns, the last one first, and so within structures. */
  private static Type reversed(Type type) {
    if (type instanceof Types.StructType struct) {
      List<Types.NestedField> fields = new ArrayList<>();
      struct
          .fields()
          .forEach(
              field ->
                  fields.add(
                      Types.NestedField.optional(
                          field.fieldId(), field.name(), reversed(field.type()))));
      Collections.reverse(fields);
      return Types.StructType.of(fields);
    }
    return type instanceof Types.ListType list
        ? Types.ListType.ofOptional(list.elementId(), reversed(list.elementType()))
        : type;
  }
}
